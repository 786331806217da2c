import Coordination
import Fixtures
import Foundation
import Storage
import Testing

/// The fingerprints of the migrations that have been released, one line each, in order.
private enum Fingerprints {
    static let file = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "fingerprints.txt")

    static func released() throws -> [String] {
        try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(String.init)
    }

    static let current = Migrations.all.map { "\($0.id) \($0.fingerprint)" }
}

@Suite struct `The list of migrations` {
    /// A line that differs is a released migration that was edited.
    ///
    /// `SAMMANHANG_REGENERATE=1` adds lines for new ones and changes none.
    @Test func `begins with what was released, unedited`() throws {
        if ProcessInfo.processInfo.environment["SAMMANHANG_REGENERATE"] == "1" {
            let known = try Fingerprints.released()
            let lines = known + Fingerprints.current.dropFirst(known.count)
            try (lines.joined(separator: "\n") + "\n").write(
                to: Fingerprints.file,
                atomically: true,
                encoding: .utf8
            )
        }
        #expect(try Fingerprints.released() == Fingerprints.current)
    }

    @Test func `is in order of number`() throws {
        _ = try Migrator(Migrations.all)
        let numbers = Migrations.all.map { String($0.id.prefix(4)) }
        #expect(numbers == Set(numbers).sorted())
    }

    @Test func `makes every table, and once`() async throws {
        let database = try await temporaryDatabase()
        let migrator = try Migrator(Migrations.all)
        #expect(try await migrator.migrate(database, at: 1) == Migrations.all.map(\.id))
        #expect(try await migrator.migrate(database, at: 2).isEmpty)
    }
}
