import GRDB
import Storage

/// A database file that nothing is written to: one to copy from, or a copy to look through.
package enum SQLiteFile {
    /// Copies the database as it is at one instant, while others read and write it.
    ///
    /// The copy is one file, with nothing beside it.
    /// - Parameter target: Where no file is yet.
    package static func copy(_ source: String, to target: String) throws {
        var reading = Configuration()
        reading.readonly = true
        reading.busyMode = .timeout(5)
        try translating { [reading] in
            let from = try DatabaseQueue(path: source, configuration: reading)
            let to = try DatabaseQueue(path: target)
            try from.backup(to: to)
            try to.writeWithoutTransaction { database in
                try database.execute(sql: "PRAGMA journal_mode = DELETE")
            }
            try to.close()
            try from.close()
        }
    }

    /// Everything that is wrong inside the file, in the engine's words; nothing when all is well.
    package static func faults(in path: String) throws -> [String] {
        var reading = Configuration()
        reading.readonly = true
        do {
            let file = try DatabaseQueue(path: path, configuration: reading)
            return try file.read { database in
                let damage = try String.fetchAll(database, sql: "PRAGMA integrity_check")
                let strays = try Row.fetchAll(database, sql: "PRAGMA foreign_key_check")
                let tables = Set(strays.compactMap { $0["table"] as String? }).sorted()
                return damage.filter { $0 != "ok" }
                    + tables.map { "\($0) points at rows that are not there" }
            }
        } catch let error as DatabaseError {
            return ["\(error.extendedResultCode)"]
        }
    }
}
