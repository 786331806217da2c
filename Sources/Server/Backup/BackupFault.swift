/// Why a backup cannot be taken, trusted or restored.
package enum BackupFault: Error, Hashable, Sendable {
    /// The data is with a PostgreSQL server, which has tools of its own.
    case keptByServer
    /// There is no database at this path.
    case noDatabase(String)
    /// Something is there already, and nothing is written over.
    case occupied(String)
    /// The folder lacks this file, or it cannot be read.
    case missing(String)
    /// This file is not as it was written.
    case altered(String)
    /// The key file cannot be used, for the reason given.
    case key(String)
    /// The backup is encrypted, and no key was given.
    case sealed
    /// The backup was not encrypted, and a key was given.
    case notSealed
    /// The database in the backup is damaged; in the engine's words.
    case damaged([String])
    /// The log in the database is not the one that the manifest tells of.
    case otherLog
}

extension BackupFault: CustomStringConvertible {
    package var description: String {
        switch self {
        case .keptByServer:
            "the data is kept by PostgreSQL: use pg_dump or pg_basebackup, as docs/operations.md tells"
        case .noDatabase(let path): "\(path): there is no database here"
        case .occupied(let path): "\(path): something is there already; name a place that is free"
        case .missing(let name): "\(name): the file is missing or cannot be read"
        case .altered(let name): "\(name): the file is not as it was written; use another backup"
        case .key(let why): "key-file: \(why)"
        case .sealed: "the backup is encrypted: name its key with --key-file"
        case .notSealed: "the backup is not encrypted: leave out --key-file"
        case .damaged(let faults): "the database is damaged: \(faults.joined(separator: "; "))"
        case .otherLog: "the log in the database is not the one that the manifest tells of"
        }
    }
}
