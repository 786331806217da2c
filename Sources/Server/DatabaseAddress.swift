import Coordination
import Storage
import StoragePostgres
import StorageSQLite

/// Where the data is kept: in a file of our own, or with a server that many processes share.
package enum DatabaseAddress: Sendable {
    /// A SQLite database at this path.
    case file(String)
    case server(ConnectionString)

    /// Takes the path of a file, or an address that begins with `postgres://`.
    ///
    /// - Throws: `StorageError.unreachable` for an address that cannot be read.
    package init(_ text: String) throws {
        self = ConnectionString.names(text) ? .server(try ConnectionString(text)) : .file(text)
    }

    /// Opens the database without placing anything in its log: also one that is not migrated.
    package func openAside(forBulk isForBulk: Bool = false) throws -> any Database {
        switch self {
        case .file(let path): try SQLiteDatabase(path: path, isForBulk: isForBulk)
        case .server(let server): PostgresDatabase(server, connections: 2)
        }
    }

    /// Opens a file that nobody writes to, and leaves it as it is.
    func openReadOnly() throws -> any Database {
        switch self {
        case .file(let path): try SQLiteDatabase(readOnly: path)
        case .server: try openAside()
        }
    }

    /// Copies a file as it is at one instant, while others use it.
    static func copy(file: String, to target: String) throws {
        try SQLiteFile.copy(file, to: target)
    }

    /// Everything that is wrong inside a file, in the engine's words.
    static func faults(inFile path: String) throws -> [String] {
        try SQLiteFile.faults(in: path)
    }

    /// Opens the database to serve from; a file that is not there is made.
    ///
    /// In a file the leaves of the log get their places with every group of writes.
    package func open() throws -> any Database {
        switch self {
        case .file(let path): try SQLiteDatabase(path: path, beforeCommit: LogSequencer.place)
        case .server(let server): PostgresDatabase(server)
        }
    }
}
