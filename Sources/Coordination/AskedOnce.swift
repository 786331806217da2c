import Storage

/// A reading that puts no question to the engine twice, and makes nothing twice of an answer.
///
/// It sees one unchanging view, in which the same question has the same answer. What a page needs can
/// then be asked for where it is needed. A class, since it remembers; it never leaves its transaction.
final class AskedOnce: Connection {
    private let connection: any Connection
    private var answers: [Question: Answer] = [:]

    init(_ connection: any Connection) {
        self.connection = connection
    }

    func all(_ sql: SQL) throws -> [Row] {
        try answer(to: Question(sql)).rows(from: connection)
    }

    func all<Value>(_ sql: SQL, _ make: (Row) throws -> Value) throws -> [Value] {
        let answer = answer(to: Question(sql))
        if let known = answer.made as? [Value] { return known }
        let values = try answer.rows(from: connection).map(make)
        answer.made = values
        return values
    }

    func first(_ sql: SQL) throws -> Row? {
        try answer(to: Question(sql)).first(from: connection)
    }

    /// A reading changes nothing; the engine says no.
    func execute(_ sql: SQL) throws -> Int { try connection.execute(sql) }

    private func answer(to question: Question) -> Answer {
        if let known = answers[question] { return known }
        let answer = Answer(question.sql)
        answers[question] = answer
        return answer
    }
}

/// A question with its hash, which is worked out once and asked for often.
private struct Question: Hashable {
    let sql: SQL
    private let hash: Int

    init(_ sql: SQL) {
        self.sql = sql
        hash = sql.hashValue
    }

    func hash(into hasher: inout Hasher) { hasher.combine(hash) }
}

/// What is known of the answer to one question.
///
/// A class, so that it grows where it is kept.
private final class Answer {
    private let sql: SQL
    private var rows: [Row]?
    private var first: Row??
    /// What the rows were last made into.
    var made: Any?

    init(_ sql: SQL) {
        self.sql = sql
    }

    func rows(from connection: any Connection) throws -> [Row] {
        if let rows { return rows }
        let asked = try connection.all(sql)
        rows = asked
        return asked
    }

    func first(from connection: any Connection) throws -> Row? {
        if let rows { return rows.first }
        if let first { return first }
        let asked = try connection.first(sql)
        first = .some(asked)
        return asked
    }
}
