import Fixtures
import Foundation
import GRDB
import Storage
import Testing

@testable import StorageSQLite

@Suite(.timeLimit(.minutes(2))) struct `A SQLite database` {
    @Test func `syncs every commit of its writer`() async throws {
        let database = try temporarySQLite()
        #expect(try await database.durability() == 2)
        #expect(try await database.journalMode() == "wal")
    }

    @Test func `finds nothing wrong in a sound file`() async throws {
        let database = try temporarySQLite()
        try await database.createNotes()
        #expect(try await database.checkIntegrity().isEmpty)
    }

    @Test(arguments: [2, 3] as [UInt64])
    func `finds what is wrong in a damaged file`(page: UInt64) async throws {
        let path = try temporaryDatabasePath()
        let before = try SQLiteDatabase(path: path)
        try await before.createNotes()
        try await before.write { connection in
            for number in 0..<500 { try connection.insert("\(number)") }
        }
        try await before.close()
        let file = try #require(FileHandle(forWritingAtPath: path))
        try file.seek(toOffset: page * 4096)
        try file.write(contentsOf: Data(repeating: 255, count: 4096))
        try file.close()
        let damaged = try SQLiteDatabase(path: path)
        #expect(try await !damaged.checkIntegrity().isEmpty)
    }

    @Test func `keeps what was written when it is opened again`() async throws {
        let path = try temporaryDatabasePath()
        let before = try SQLiteDatabase(path: path)
        try await before.createNotes()
        try await before.write { try $0.insert("a") }
        try await before.close()
        #expect(try await SQLiteDatabase(path: path).notes() == ["a"])
    }

    @Test func `says it is busy when another holds the file for too long`() async throws {
        let gate = CommitGate()
        let path = try temporaryDatabasePath()
        let other = try SQLiteDatabase(path: path) { _ in gate.pass() }
        try await other.createNotes()
        let database = try SQLiteDatabase(path: path, busySeconds: 0.05)
        gate.close()
        async let held: Void = other.write { try $0.insert("held") }
        await gate.waitForArrival()
        await #expect(throws: StorageError.busy) {
            try await database.write { try $0.insert("a") }
        }
        gate.open()
        try await held
        try await database.write { try $0.insert("b") }
        #expect(try await database.notes() == ["b", "held"])
    }

    @Test func `stops writing when a commit fails in a way that leaves the outcome unknown`()
        async throws
    {
        let gate = CommitGate()
        let isFailing = Flag()
        let path = try temporaryDatabasePath()
        let database = try SQLiteDatabase(path: path) { _ in
            gate.pass()
            if isFailing.isRaised { try failWrites(to: path + "-wal") }
        }
        try await database.createNotes()
        isFailing.raise()
        gate.close()
        let first = Task { try await database.write { try $0.insert("a") } }
        await gate.waitForArrival()
        let second = Task { try await database.write { try $0.insert("b") } }
        while database.waitingWrites < 1 { await Task.yield() }
        gate.open()
        await #expect(throws: StorageError.outcomeUnknown) { try await first.value }
        await #expect(throws: StorageError.outcomeUnknown) { try await second.value }
        let groups = gate.groups
        await #expect(throws: StorageError.outcomeUnknown) {
            try await database.write { try $0.insert("c") }
        }
        #expect(gate.groups == groups)
        #expect(try await database.notes().isEmpty)
        try await database.close()
    }

    @Test func `does not tell a bound value in an error`() async throws {
        let database = try temporarySQLite()
        try await database.write { connection in
            try connection.execute("CREATE VIRTUAL TABLE word USING fts5 (body)")
        }
        let error = await #expect(throws: StorageError.self) {
            try await database.read { connection in
                try connection.all("SELECT body FROM word WHERE word MATCH \("secret : x")")
            }
        }
        #expect(!String(describing: error).contains("secret"))
    }

    @Test(arguments: [
        (ResultCode.SQLITE_FULL, StorageError.full), (.SQLITE_BUSY, .busy),
        (.SQLITE_LOCKED_SHAREDCACHE, .busy), (.SQLITE_BUSY_SNAPSHOT, .busy),
    ])
    func `names the errors of the engine`(code: ResultCode, expected: StorageError) {
        #expect(StorageError(DatabaseError(resultCode: code)) == expected)
    }
}

/// Makes the open file fail every write, as a broken disk would.
private func failWrites(to path: String) throws {
    let readOnly = open(path, O_RDONLY)
    defer { close(readOnly) }
    for name in try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd") {
        guard let descriptor = Int32(name), descriptor != readOnly else { continue }
        // Others open and close files meanwhile: one that is gone is not ours.
        let target = try? FileManager.default.destinationOfSymbolicLink(
            atPath: "/proc/self/fd/\(name)"
        )
        if target == path { dup2(readOnly, descriptor) }
    }
}
