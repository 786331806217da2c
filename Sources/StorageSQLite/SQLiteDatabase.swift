import GRDB
import Storage

/// A database in one file, for one process.
///
/// Reads run beside each other and beside the writer; writes share their commits (`GroupCommit`).
package struct SQLiteDatabase: Storage.Database {
    /// Runs at the end of every group, inside its transaction.
    package typealias BeforeCommit = @Sendable (any Connection) throws -> Void

    package let dialect = Dialect.sqlite

    private let pool: DatabasePool
    private let commits: GroupCommit
    private let readers: Readers

    /// Opens the file, which is created if it is not there; its folder must be.
    ///
    /// - Parameter busySeconds: How long to wait for another process that writes.
    /// - Parameter isForBulk: Whether it is to be filled, with nobody else about: it takes up to a
    ///   gigabyte of memory, and moves what is written into the file in larger pieces.
    /// - Parameter beforeCommit: Runs once per group, before its commit: the log's sequencer.
    /// - Throws: `StorageError.notDurable` if the engine will not write through to the disk.
    package init(
        path: String,
        busySeconds: Double = 5,
        isForBulk: Bool = false,
        beforeCommit: @escaping BeforeCommit = { _ in }
    ) throws {
        SQLiteLibrary.settle()
        var configuration = Configuration()
        configuration.busyMode = .timeout(busySeconds)
        configuration.foreignKeysEnabled = true
        pool = try translating { [configuration] in
            let pool = try DatabasePool(path: path, configuration: configuration)
            try pool.makeDurable()
            if isForBulk { try pool.makeRoomForBulk() }
            return pool
        }
        commits = GroupCommit(pool, beforeCommit: beforeCommit)
        readers = Readers(most: configuration.maximumReaderCount)
    }

    /// Opens a file to read, and changes nothing in it or beside it.
    package init(readOnly path: String) throws {
        SQLiteLibrary.settle()
        var configuration = Configuration()
        configuration.readonly = true
        pool = try translating { [configuration] in
            try DatabasePool(path: path, configuration: configuration)
        }
        commits = GroupCommit(pool, beforeCommit: { _ in })
        readers = Readers(most: configuration.maximumReaderCount)
    }

    package func read<Value: Sendable>(
        _ body: @escaping @Sendable (any Connection) throws -> Value
    ) async throws -> Value {
        guard !commits.isClosed else { throw StorageError.closed }
        readers.enter()
        defer { readers.leave() }
        return try await translating {
            try await pool.read { try body(SQLiteConnection(database: $0)) }
        }
    }

    @discardableResult
    package func write<Value: Sendable>(
        refused: Refused?,
        _ body: @escaping @Sendable (any Connection) throws -> Value
    ) async throws -> Value {
        try await commits.write(refused: refused, body)
    }

    package func close() async throws {
        await commits.finish()
        try translating { try pool.close() }
    }

    /// The writer is never counted among the connections in use: `waiting` tells when it is short.
    package var load: Load {
        let reading = readers.load
        return Load(
            waiting: commits.waitingCount + reading.waiting,
            inUse: reading.inUse,
            connections: reading.connections
        )
    }

    /// How many writes wait for their turn just now.
    package var waitingWrites: Int { commits.waitingCount }

    /// 2 when every commit is synced to the disk (FULL).
    ///
    /// Asked on the writer: the readers answer 2 even when the writer does not sync.
    package func durability() async throws -> Int? {
        try await onWriter { try Int.fetchOne($0, sql: "PRAGMA synchronous") }
    }

    /// `wal` when readers and the writer do not wait for each other.
    package func journalMode() async throws -> String? {
        try await onWriter { try String.fetchOne($0, sql: "PRAGMA journal_mode") }
    }

    /// What is wrong inside the file, in the engine's words; nothing when all is well.
    package func checkIntegrity() async throws -> [String] {
        guard !commits.isClosed else { throw StorageError.closed }
        return try await translating {
            try await pool.read { try $0.findings() }
        }
    }

    package func condition() async throws -> Condition {
        let faults = try await checkIntegrity()
        let synchronous = try await durability() ?? 0
        return Condition(
            facts: ["whole", "synchronous=\(synchronous)"],
            faults: faults
        )
    }

    private func onWriter<Value: Sendable>(
        _ ask: @escaping @Sendable (GRDB.Database) throws -> Value
    ) async throws -> Value {
        try await translating { try await pool.writeWithoutTransaction(ask) }
    }
}

extension GRDB.Database {
    /// A file can be so damaged that the check itself gives up, which is a finding too.
    fileprivate func findings() throws -> [String] {
        do {
            return try String.fetchAll(self, sql: "PRAGMA quick_check").filter { $0 != "ok" }
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
            return ["\(error.extendedResultCode)"]
        }
    }
}

extension DatabasePool {
    /// Rows that come in no order touch every page of their indexes: without room for those, most of
    /// the time goes to reading them in and writing them out again.
    fileprivate func makeRoomForBulk() throws {
        try writeWithoutTransaction { database in
            try database.execute(sql: "PRAGMA cache_size = -1000000")  // in kibibytes
            try database.execute(sql: "PRAGMA wal_autocheckpoint = 50000")  // in pages of 4 KiB
        }
    }

    /// The pool sets NORMAL on its writer after all a configuration can say, so FULL comes last.
    fileprivate func makeDurable() throws {
        try writeWithoutTransaction { database in
            try database.execute(sql: "PRAGMA synchronous = FULL")
            let synchronous = try Int.fetchOne(database, sql: "PRAGMA synchronous")
            let journal = try String.fetchOne(database, sql: "PRAGMA journal_mode")
            guard synchronous == 2, journal == "wal" else { throw StorageError.notDurable }
        }
    }
}
