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
        let lines = run.output.split(separator: "\n")
        #expect(lines.count == 3)
        #expect(lines.contains("kalmar\t08\tversion 2\tÖverenskommelse Barn och ungas hälsa"))
        #expect(lines.first?.hasPrefix("blekinge\t10\tversion 1\t") == true)
        #expect(lines.last?.hasPrefix("ostergotland\t05\tversion 1\t") == true)
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

    @Test func `check takes every agreement that the project comes with`() throws {
        let files = ["blekinge", "kalmar", "ostergotland"].map { "Agreements/\($0).yaml" }
        let run = try CommandRun("agreement", "check", files[0], files[1], files[2], in: root)
        #expect(run.exitCode == 0)
        #expect(run.output.contains("blekinge is without fault, 5 municipalities"))
        #expect(run.output.contains("ostergotland is without fault, 13 municipalities"))
    }

    @Test(
        arguments: [
            (
                "blekinge",
                [
                    "  1080 Karlskrona kommun", "  0 inclusive to 18 inclusive; outside",
                    "  not settled in the text: The text says ages 0–18",
                    "  adults with a disability [not served by the product]",
                    "  severe language disorders", "  maternity care (health)",
                    "  Preschool and school: initiate, call, chair, hold",
                    "  goalOfEachInput (agreement)", "  skolan-ar-likvardig · must · B-38",
                ]
            ),
            (
                "ostergotland",
                [
                    "  0581 Norrköpings kommun", "  0 inclusive to 21 exclusive; outside",
                    "  Ungdomshälsan: run by together, 13 inclusive to 25 inclusive",
                    "  Elevhälsan: run by municipalities", "  vem-svarar-for-planen · must",
                ]
            ),
        ]
    )
    func `show tells what is particular to each county`(key: String, lines: [String]) throws {
        let run = try CommandRun("agreement", "show", key, "--on", "2026-11-21", in: root)
        #expect(run.exitCode == 0)
        for line in lines { #expect(run.output.contains(line), "\(line)") }
    }

    @Test func `show ends with 1 when there is no such agreement`() throws {
        let run = try CommandRun("agreement", "show", "saknas", in: root)
        #expect(run.exitCode == 1)
        #expect(run.output == "")
        #expect(run.complaints.hasPrefix("saknas:1:1: the file cannot be read."))
    }
}
