/// What can go wrong between us and the database, alike for every engine.
///
/// It names columns and constraints, never a bound value: errors end up in logs.
package enum StorageError: Error, Hashable, Sendable {
    /// Another row has the same key; `of` is the columns or the constraint, as the engine puts it.
    case uniqueViolation(of: String)
    /// A row points at one that is not there, or is pointed at and cannot go.
    case foreignKeyViolation
    /// A CHECK says no; `of` is the constraint, as the engine puts it.
    case checkViolation(of: String)
    /// NULL where it may not be; `of` is the column, as the engine puts it.
    case notNullViolation(of: String)

    /// Others kept what was needed for longer than we wait, or came first each time we tried.
    case busy
    /// There is no room left on the disk.
    case full
    /// The commit failed in such a way that the rows may be there after a restart, or may not.
    ///
    /// With SQLite the writer has stopped, and every later write gets the same error: start the
    /// process anew. With PostgreSQL the connection was lost; later writes take another.
    case outcomeUnknown
    /// The connection was lost in the middle of a transaction, and nothing it wrote remains.
    case connectionLost
    /// No server answers, or it does not let us in; the text is the engine's, without secrets.
    case unreachable(String)
    /// The server cannot keep our data as we need it, for the reason given.
    case unsuitable(String)
    /// The engine does not promise that what it has committed survives a power cut.
    case notDurable
    /// The database has been closed.
    case closed

    /// The value in the column is of another kind than asked for.
    case unexpectedValue(column: String, expected: SQLValue.Kind, found: SQLValue.Kind)
    /// The answer has no such column.
    case missingColumn(String)
    /// The answer has two columns of this name.
    case ambiguousColumn(String)
    /// The text to bind has a zero byte, which the engines cannot keep whole.
    case zeroByteInText
    /// A connection does not run statements that begin with this word.
    case notPermitted(String)
    /// Anything else: the engine's own code, and a text about the statement or the code.
    case engine(code: String, message: String)
}
