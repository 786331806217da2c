/// A way to the database inside one transaction that someone else began and will end.
///
/// It is not `Sendable` and does not outlive the closure it is given to. It runs one statement at a
/// time, and refuses those of `SQL.requirePermitted`: writes that share a commit must not end it.
///
/// A statement that the engine fails undoes the whole write, also when the closure tells nobody:
/// PostgreSQL carries out nothing more in such a transaction, and both engines behave alike.
package protocol Connection {
    /// Every row of the answer.
    func all(_ sql: SQL) throws -> [Row]

    /// What each row of the answer is made into.
    ///
    /// - Parameter make: The one way in which this question gives values of this type: what was made
    ///   once in a reading may be given again.
    func all<Value>(_ sql: SQL, _ make: (Row) throws -> Value) throws -> [Value]

    /// The first row of the answer, if there is one.
    ///
    /// A statement that changes rows and returns them is carried out in full.
    func first(_ sql: SQL) throws -> Row?

    /// Carries out the statement and says how many rows it changed.
    @discardableResult
    func execute(_ sql: SQL) throws -> Int
}

extension Connection {
    package func all<Value>(_ sql: SQL, _ make: (Row) throws -> Value) throws -> [Value] {
        try all(sql).map(make)
    }
}
