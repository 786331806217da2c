extension SQL {
    /// Refuses a statement that does not begin with a word we know to be harmless here.
    ///
    /// BEGIN, COMMIT, SAVEPOINT and the like would break the promise to those who share the
    /// transaction, and PRAGMA or SET change the connection for whoever comes next. A list of what
    /// is allowed forgets nothing.
    ///
    /// - Throws: `StorageError.notPermitted` with the first word.
    package func requirePermitted() throws {
        let word = firstWord
        guard Self.permitted.contains(word) else { throw StorageError.notPermitted(word) }
    }

    /// Statements that change the schema.
    static let definitions: Set<String> = ["CREATE", "ALTER", "DROP"]

    private static let permitted: Set<String> = definitions.union([
        "SELECT", "WITH", "VALUES", "INSERT", "UPDATE", "DELETE", "EXPLAIN",
    ])

    /// The word that the statement begins with, in capitals; empty when it begins otherwise.
    var firstWord: String {
        guard case .text(let text) = parts.first else { return "" }
        return String(text.drop(while: \.isWhitespace).prefix(while: \.isLetter)).uppercased()
    }
}
