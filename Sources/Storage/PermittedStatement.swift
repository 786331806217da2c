extension SQL {
    /// Refuses a statement that does not begin with a word we know to be harmless here.
    ///
    /// BEGIN, COMMIT, SAVEPOINT and the like would break the promise to those who share the
    /// transaction, and PRAGMA or SET change the connection for whoever comes next. A list of what
    /// is allowed forgets nothing.
    ///
    /// A question mark that stands for no value is refused too: it would shift the values after it.
    ///
    /// - Throws: `StorageError.notPermitted` with the first word, or the question mark.
    package func requirePermitted() throws {
        let word = firstWord
        guard Self.permitted.contains(word) else { throw StorageError.notPermitted(word) }
        let marks = text.utf8.count { $0 == UInt8(ascii: "?") }
        guard marks == values.count else { throw StorageError.notPermitted("?") }
    }

    /// Statements that change the schema.
    static let definitions: Set<String> = ["CREATE", "ALTER", "DROP"]

    private static let permitted: Set<String> = definitions.union([
        "SELECT", "WITH", "VALUES", "INSERT", "UPDATE", "DELETE", "EXPLAIN",
    ])

    /// The word that the statement begins with, in capitals; empty when it begins otherwise.
    var firstWord: String {
        let word = text.utf8.drop(while: Self.isSpace).prefix(while: Self.isLetter)
        return String(decoding: word, as: UTF8.self).uppercased()
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (9...13).contains(byte) }

    /// Also all that is not ASCII, so that a stranger at the end of a word makes it another word.
    private static func isLetter(_ byte: UInt8) -> Bool {
        byte >= 0x80 || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }
}
