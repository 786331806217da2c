import Fixtures
import Foundation
import Testing

/// What a command answered in JSON.
private struct Answer: Decodable {
    struct Fault: Decodable { let field, problem, instead: String }
    struct Deputy: Decodable { let id, userName: String }
    struct Assignment: Decodable {
        let id, userName, role, authority, from: String
        let unit, until: String?
        let deputies: [Deputy]
    }
    struct User: Decodable {
        let userName, name: String
        let closed: String?
        let assignments: [Assignment]
    }
    struct Unit: Decodable { let id, name, authority, principalCode: String }

    let id, lastDay, code, until: String?
    let endedAssignments: Int?
    let fault: Fault?
    let users: [User]?
    let units: [Unit]?
    let assignments: [Assignment]?
}

/// A database, and the command at work on it.
private struct Desk {
    let database: String

    init(_ database: String) throws {
        self.database = database
        _ = try CommandRun("migrate", "--database", database, in: DemoService.root)
    }

    func run(_ words: String, _ more: String...) throws -> CommandRun {
        try CommandRun(
            words.split(separator: " ").map(String.init) + more + ["--database", database],
            in: DemoService.root
        )
    }

    func answer(_ words: String, _ more: String...) throws -> Answer {
        let arguments = words.split(separator: " ").map(String.init) + more
        let run = try CommandRun(
            arguments + ["--database", database, "--json"],
            in: DemoService.root
        )
        let text = run.exitCode == 0 ? run.output : run.complaints
        return try JSONDecoder().decode(Answer.self, from: Data(text.utf8))
    }

    /// A unit of a new authority, and someone with an account.
    func settle() throws {
        let unit = try answer(
            """
            unit add --name Stenprov --principal 9901 --principal-name Provby --new-authority \
            --authority Provnämnden --sector school --secrecy pupilSupport
            """
        )
        #expect(unit.id != nil)
        #expect(try answer("user add --user-name Ida --name Ida").code?.count == 19)
    }
}

@Suite struct `The commands about people and units` {
    private func desk() throws -> Desk {
        try Desk(FileManager.default.temporaryDirectory.path + "/\(UUID())/people.sqlite")
    }

    @Test func `make a code on paper for someone there is, and for nobody else`() throws {
        let desk = try desk()
        try desk.settle()
        let made = try desk.answer("user code --user-name ida")
        #expect(made.code?.count == 19 && made.until != nil)
        let text = try desk.run("user code --user-name IDA").output
        #expect(text.contains("user   ida") && !text.contains(made.code ?? "ida"))
        #expect(try desk.answer("user code --user-name okand").fault?.field == "--user-name")
    }

    @Test func `open a unit, an account and an assignment, and list all three`() throws {
        try check(desk())
    }

    @Test(.enabled(if: TestServer.shared != nil))
    func `do so on a server too`() async throws {
        let place = try await TestPlace.onServer(like: .empty)
        try check(Desk(place.address))
    }

    private func check(_ desk: Desk) throws {
        try desk.settle()
        #expect(try desk.answer("unit list").units?.map(\.principalCode) == ["9901"])
        let given = try desk.answer(
            "assignment add --user-name ida --role unit-manager --unit Stenprov --title Rektor"
        )
        let own = try #require(given.id)
        _ = try desk.answer("user add --user-name bo --name Bo --no-password")
        _ = try desk.answer(
            "assignment add --user-name bo --role administrator --authority Provnämnden --title IT"
        )
        let standing = try desk.answer(
            "assignment add-deputy --id \(own) --user-name bo --until 2099-12-31"
        )
        let listed = try desk.answer("assignment list").assignments ?? []
        #expect(Set(listed.map(\.role)) == ["administrator", "unit-manager"])
        #expect(Set(listed.map(\.authority)) == ["Provnämnden"])
        let held = try #require(listed.first { $0.id == own })
        #expect(held.unit == "Stenprov" && held.deputies.map(\.id) == [standing.id])
        #expect(try desk.answer("user list").users?.map(\.userName) == ["bo", "ida"])
        #expect(try desk.answer("assignment end --id \(own)").lastDay != nil)
        #expect(try desk.answer("assignment list").assignments?.map(\.userName) == ["bo"])
        #expect(try desk.answer("user close --user-name bo").endedAssignments == 1)
        #expect(try desk.answer("user list").users?.first?.closed != nil)
        let unit = try #require(try desk.answer("unit list").units?.first).id
        #expect(try desk.answer("unit close --id \(unit)").lastDay != nil)
        let verified = try desk.run("audit verify")
        #expect(verified.exitCode == 0, "\(verified.complaints)")
    }

    @Test(arguments: [
        ("user add --user-name 19900101-2380 --name Ida", "--user-name"),
        ("user add --user-name ida --name Ida", "--user-name"),
        ("user add --user-name bo --name 199001012380", "--name"),
        ("user close --user-name nobody", "--user-name"),
        ("assignment add --user-name ida --role professional --unit Nej --title x", "--unit"),
        (
            "assignment add --user-name nobody --role professional --unit Stenprov --title x",
            "--user-name"
        ),
        ("assignment add --user-name ida --role auditor --unit Stenprov --title x", "--role"),
        (
            "assignment add --user-name ida --role auditor --authority Provnämnden --title x --from 2026-02-01 --until 2026-01-01",
            "--until"
        ),
        ("assignment end --id nobody", "--id"),
        ("unit close --id nobody", "--id"),
        ("unit add --name A --authority Nej --sector school --secrecy none", "--authority"),
        (
            "unit add --name A --principal x --authority Provnämnden --sector school --secrecy none",
            "--principal"
        ),
        (
            "unit add --name Stenprov --authority Provnämnden --sector school --secrecy none",
            "--name"
        ),
    ])
    func `name the field, what is wrong and what to write, and never what was written`(
        words: String,
        field: String
    ) throws {
        let desk = try desk()
        try desk.settle()
        let fault = try #require(try desk.answer(words).fault)
        #expect(fault.field == field)
        #expect(!fault.problem.isEmpty && !fault.instead.isEmpty)
        let run = try desk.run(words)
        #expect(run.exitCode == 1)
        #expect(run.complaints == "fault  \(field): \(fault.problem); \(fault.instead)\n")
        #expect(!(run.output + run.complaints).contains("1990"))
    }

    @Test func `print a code for the first sign-in once, and take no password as an argument`()
        throws
    {
        let desk = try desk()
        let run = try desk.run("user add --user-name ida --name Ida")
        let code = try #require(run.output.firstMatch(of: /code    (\w{4}( \w{4}){3})/)).output.1
        #expect(run.output.contains("until   20"))
        #expect(!(try desk.run("user list").output.contains(code)))
        let none = try desk.answer("user add --user-name kim --name Kim --no-password")
        #expect(none.id != nil && none.code == nil)
        let refused = try desk.run("user add --user-name bo --name Bo --password hemligheten")
        #expect(refused.exitCode != 0)
        #expect(!(refused.output + refused.complaints).contains("hemligheten"))
    }

    @Test(arguments: ["", "kort\n", "sommaren2026!!\n", "ida provsson ida provsson\n"])
    func `take no password that is easy to guess`(typed: String) throws {
        let desk = try desk()
        let words = "user add --user-name ida.provsson --name Ida --password-stdin --database"
        let run = try CommandRun(
            words.split(separator: " ").map(String.init) + [desk.database],
            reading: typed,
            in: DemoService.root
        )
        #expect(run.exitCode == 1)
        #expect(run.complaints.hasPrefix("fault  --password-stdin: "))
        #expect(try desk.answer("user list").users?.isEmpty == true)
    }

    @Test(arguments: ["user list", "unit list", "assignment list"])
    func `ask for a migrated database`(words: String) throws {
        let database = FileManager.default.temporaryDirectory.path + "/\(UUID()).sqlite"
        let run = try CommandRun(
            words.split(separator: " ").map(String.init) + ["--database", database],
            in: DemoService.root
        )
        #expect(run.exitCode == 1 && run.complaints.contains("sammanhang migrate"))
    }
}
