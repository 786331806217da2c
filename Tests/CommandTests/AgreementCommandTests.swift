import Foundation
import Testing

@Suite struct `sammanhang agreement` {
    private let root: URL

    init() {
        var folder = URL(filePath: #filePath)
        for _ in 1...3 { folder.deleteLastPathComponent() }
        root = folder
    }

    @Test func `check says a line for each file without fault`() throws {
        let run = try CommandRun(
            "agreement",
            "check",
            "Agreements/kalmar.yaml",
            "--on",
            "2026-11-21",
            in: root
        )
        #expect(run.exitCode == 0)
        #expect(run.complaints == "")
        #expect(run.output.hasPrefix("Agreements/kalmar.yaml: kalmar is without fault, 12 muni"))
        #expect(run.output.split(separator: "\n").count == 1)
    }

    @Test func `check ends with 1 and names every fault of every file`() throws {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "agreements-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data("# empty".utf8).write(to: folder.appending(path: "a.yaml"))
        try Data("- one\n- two".utf8).write(to: folder.appending(path: "b.yaml"))

        let run = try CommandRun("agreement", "check", "a.yaml", "b.yaml", in: folder)
        #expect(run.exitCode == 1)
        #expect(run.output == "")
        let faults = run.complaints.split(separator: "\n").map { $0.prefix(40) }
        #expect(
            faults == [
                "a.yaml:1:1: the file holds nothing. Writ",
                "b.yaml:1:1: a list stands where a set of",
            ]
        )
    }

    @Test func `check ends with 1 on a day when no version is in force`() throws {
        let run = try CommandRun(
            "agreement",
            "check",
            "Agreements/kalmar.yaml",
            "--on",
            "2018-01-01",
            in: root
        )
        #expect(run.exitCode == 1)
        #expect(run.complaints.contains("no version is in force on 2018-01-01"))
    }

    @Test func `list says key, county, version and title`() throws {
        let run = try CommandRun("agreement", "list", "--on", "2026-11-21", in: root)
        let kalmar = "kalmar\t08\tversion 2\tÖverenskommelse Barn och ungas hälsa"
        #expect(run.output.split(separator: "\n").contains { $0 == kalmar })
        #expect(run.exitCode == 0)
    }

    @Test(arguments: ["kalmar", "Agreements/kalmar.yaml"])
    func `show tells what the agreement says, by key or by file`(name: String) throws {
        let run = try CommandRun("agreement", "show", name, "--on", "2026-11-21", in: root)
        #expect(run.exitCode == 0)
        for line in [
            "  0883 Västerviks kommun",
            "  0 inclusive to 17 inclusive; outside them a notice, never",
            "  Sydöst: Kalmar kommun, Borgholms kommun, Mörbylånga kommun",
            "  utan-drojsmal · must · K-34", "    made real by: The days a plan has taken",
            "    planned for step 10", "[no later decision recorded]",
        ] {
            #expect(run.output.contains(line))
        }
    }

    @Test func `show ends with 1 when there is no such agreement`() throws {
        let run = try CommandRun("agreement", "show", "saknas", in: root)
        #expect(run.exitCode == 1)
        #expect(run.output == "")
        #expect(run.complaints.hasPrefix("saknas:1:1: the file cannot be read."))
    }
}
