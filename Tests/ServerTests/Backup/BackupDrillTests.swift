import Coordination
import Domain
import ExampleWorld
import Fixtures
import Foundation
import GRDB
import Server
import Storage
import Testing

@Suite(.timeLimit(.minutes(5))) struct `A database that is restored` {
    @Test(arguments: [false, true])
    func `is the one that was backed up, table for table`(isEncrypted: Bool) async throws {
        let drill = try await Drill()
        let key = isEncrypted ? try drill.key("11") : nil
        let manifest = try await drill.backUp(as: "a", key: key)
        let restored = drill.folder + "/restored.sqlite"
        let told = try await RestoreBackup(from: drill.path("a"), key: key)
            .restore(to: restored, isVerified: true)
        #expect(told == manifest)
        let tables = try contents(of: restored)
        #expect(tables.count > 40 && tables["access_log"]?.isEmpty == false)
        #expect(try contents(of: drill.place.address) == tables)
        #expect(
            try await LogVerification(open(restored)).verify().root.description == told.log.root
        )
        try await drill.stop()
    }

    @Test func `holds all that was answered before, though others wrote all the while`()
        async throws
    {
        let drill = try await Drill()
        var leavesBefore: [Int64] = []
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<4 { group.addTask { try await drill.writeUntilCancelled() } }
            for name in ["a", "b", "c"] {
                try await drill.writeOnce()
                leavesBefore.append(try await drill.leaves())
                try await drill.backUp(as: name)
            }
            let leavesAfter = try await drill.leaves()
            #expect(leavesAfter > leavesBefore[0] + 3)
            group.cancelAll()
            while let done = await group.nextResult() { _ = done }
        }
        for (name, before) in zip(["a", "b", "c"], leavesBefore) {
            let told = try await RestoreBackup(from: drill.path(name), key: nil)
                .restore(to: drill.folder + "/\(name).sqlite", isVerified: true)
            #expect(told.log.leaves >= before)
            #expect(told.log.waiting == 0)
        }
        try await drill.stop()
    }

    @Test func `can be served from`() async throws {
        let drill = try await Drill()
        try await drill.backUp(as: "a")
        let path = drill.folder + "/restored.sqlite"
        _ = try await RestoreBackup(from: drill.path("a"), key: nil)
            .restore(to: path, isVerified: false)
        let again = try await Drill(on: path, in: drill.folder)
        let before = try await again.leaves()
        try await again.writeOnce()
        #expect(try await again.leaves() > before)
        try await again.stop()
        try await drill.stop()
    }

    private func open(_ path: String) throws -> any Storage.Database {
        try DatabaseAddress(path).openAside()
    }

    /// Every row of every table, by the name of the table.
    private func contents(of path: String) throws -> [String: [GRDB.Row]] {
        try DatabaseQueue(path: path).read { database in
            let names = try String.fetchAll(
                database,
                sql: "SELECT name FROM sqlite_schema WHERE type = 'table'"
            )
            return try names.reduce(into: [:]) { tables, name in
                tables[name] = try GRDB.Row.fetchAll(database, sql: "SELECT * FROM \"\(name)\"")
            }
        }
    }
}
