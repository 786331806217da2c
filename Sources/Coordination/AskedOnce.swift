import Storage

/// A reading that puts no question to the engine twice.
///
/// It sees one unchanging view, in which the same question has the same answer. What a page needs can
/// then be asked for where it is needed. A class, since it remembers; it never leaves its transaction.
final class AskedOnce: Connection {
    private let connection: any Connection
    private var answers: [SQL: [Row]] = [:]
    private var firsts: [SQL: Row?] = [:]

    init(_ connection: any Connection) {
        self.connection = connection
    }

    func all(_ sql: SQL) throws -> [Row] {
        if let known = answers[sql] { return known }
        let rows = try connection.all(sql)
        answers[sql] = rows
        return rows
    }

    func first(_ sql: SQL) throws -> Row? {
        if let known = firsts[sql] { return known }
        let row = try connection.first(sql)
        firsts[sql] = .some(row)
        return row
    }

    /// A reading changes nothing; the engine says no.
    func execute(_ sql: SQL) throws -> Int { try connection.execute(sql) }
}
