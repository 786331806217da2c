import Fixtures
import Foundation
import Testing

@Suite struct `The command about backups` {
    private let folder: String
    private let database: String

    init() async throws {
        database = try await TestPlace.inFile(like: .migrated).address
        folder = FileManager.default.temporaryDirectory.appending(path: "\(UUID())").path
        try FileManager.default.createDirectory(
            atPath: folder,
            withIntermediateDirectories: true
        )
    }

    @Test func `takes one, looks through it, and makes a database of it`() throws {
        let taken = try run("backup", "--database", database, "--to", "\(folder)/a")
        #expect(taken.exitCode == 0, "\(taken.complaints)")
        #expect(taken.output.contains("schema   0"))
        let verified = try run("backup", "verify", "\(folder)/a")
        #expect(verified.output.hasSuffix("whole: the files, the database and its log\n"))
        let restored = "\(folder)/restored.sqlite"
        #expect(try run("restore", "--from", "\(folder)/a", "--to", restored).exitCode == 0)
        let audit = try run("audit", "verify", "--database", restored)
        #expect(audit.exitCode == 0)
        let again = try run("restore", "--from", "\(folder)/a", "--to", restored)
        #expect(again.exitCode == 1)
        #expect(again.complaints.contains("something is there already"))
    }

    @Test func `says aloud what is wrong with one, and never the key`() throws {
        let key = "\(folder)/key"
        let digits = String(repeating: "c3", count: 32)
        try Data(digits.utf8).write(to: URL(filePath: key))
        let open = try take("a", "--key-file", key)
        #expect(open.exitCode == 1 && open.complaints.contains("chmod 600"))
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: key)
        #expect(try take("a", "--key-file", key).exitCode == 0)
        let unopened = try run("backup", "verify", "\(folder)/a")
        #expect(unopened.exitCode == 0 && unopened.output.contains("needs --key-file"))
        try Data(String(repeating: "c4", count: 32).utf8).write(to: URL(filePath: key))
        let other = try run("backup", "verify", "\(folder)/a", "--key-file", key)
        #expect(other.exitCode == 1 && other.complaints.contains("not the key"))
        #expect(!(open.complaints + other.complaints).contains("c3c3"))
    }

    @Test func `leads to the tools of PostgreSQL where the data is there`() throws {
        let run = try run("backup", "--database", "postgres://a:lighet@db/x", "--to", "\(folder)/a")
        #expect(run.exitCode == 1)
        #expect(run.complaints.contains("pg_dump"))
        #expect(!run.complaints.contains("lighet"))
    }

    @Test func `does not make an empty database to back up`() throws {
        let run = try run("backup", "--database", "\(folder)/none", "--to", "\(folder)/a")
        #expect(run.exitCode == 1 && run.complaints.contains("no database"))
        #expect(!FileManager.default.fileExists(atPath: "\(folder)/none"))
    }

    private func take(_ name: String, _ more: String...) throws -> CommandRun {
        let arguments = ["backup", "--database", database, "--to", "\(folder)/\(name)"]
        return try CommandRun(arguments + more, in: DemoService.root)
    }

    private func run(_ arguments: String...) throws -> CommandRun {
        try CommandRun(arguments, in: DemoService.root)
    }
}
