import Fixtures
import Foundation
import Testing

@Suite struct `The command that imports people` {
    private struct Answer: Decodable {
        struct Line: Decodable { let row: Int, change: String }
        struct Fault: Decodable { let row: Int, column, problem, instead: String }

        let lines: [Line]?
        let unchanged: Int?
        let faults: [Fault]
    }

    private let folder = FileManager.default.temporaryDirectory.path + "/\(UUID())"
    private var database: String { folder + "/people.sqlite" }

    private func run(_ arguments: String...) throws -> CommandRun {
        try CommandRun(arguments + ["--database", database], in: DemoService.root)
    }

    private func file(_ text: String) throws -> String {
        let path = folder + "/personal.csv"
        try Data(text.utf8).write(to: URL(filePath: path))
        return path
    }

    private func settle() throws {
        _ = try run("migrate")
        let opened = try run(
            "unit",
            "add",
            "--name",
            "Stenprov",
            "--principal",
            "9901",
            "--principal-name",
            "Provby",
            "--new-authority",
            "--authority",
            "Provnämnden",
            "--sector",
            "school",
            "--secrecy",
            "pupilSupport"
        )
        #expect(opened.exitCode == 0, "\(opened.complaints)")
    }

    @Test func `previews, imports, and finds nothing more to do`() throws {
        try settle()
        let path = try file(
            "\u{FEFF}användarnamn,namn,roll,titel,enhet\r\nida,Ida,medarbetare,kurator,Stenprov\r\n"
        )
        let preview = try run("import", "people", path, "--preview")
        #expect(preview.output.hasPrefix("row 2\topened\tida\tprofessional, Stenprov\n"))
        #expect(try run("user", "list").output == "\n")
        let done = try run("import", "people", path, "--json")
        let answer = try JSONDecoder().decode(Answer.self, from: Data(done.output.utf8))
        #expect(answer.lines?.map(\.change) == ["opened", "given"])
        let again = try run("import", "people", path)
        #expect(again.output == "0 changes, 1 rows as before, 0 faults\n")
    }

    @Test func `says every row that is wrong, changes nothing, and repeats no number`() throws {
        try settle()
        let path = try file(
            """
            användarnamn;namn;roll;titel;enhet
            ida;Ida;medarbetare;kurator;Stenprov
            19900101-2380;Bo;medarbetare;kurator;Stenprov
            bo;Bo;medarbetare;kurator;Nej
            """
        )
        let run = try run("import", "people", path, "--json")
        #expect(run.exitCode == 1 && run.output.isEmpty)
        let faults = try JSONDecoder().decode(Answer.self, from: Data(run.complaints.utf8)).faults
        #expect(faults.map(\.row) == [3, 4])
        #expect(faults.map(\.column) == ["användarnamn", "enhet"])
        #expect(!run.complaints.contains("1990"))
        #expect(try self.run("user", "list").output == "\n")
    }

    @Test(arguments: ["nowhere.csv", "/"])
    func `says when there is no such file`(path: String) throws {
        try settle()
        let run = try run("import", "people", path)
        #expect(run.exitCode == 1 && run.complaints.hasPrefix("fault  FILE: "))
    }
}
