import CSQLite

/// The engine as one for the whole process.
enum SQLiteLibrary {
    /// How many pages of 4 KiB each connection has room for from the start, and asks nobody for.
    private static let pages: Int32 = 256

    private static let answer = sqlite_lets_go_of_shared_locks(pages)

    /// Settles what the connections share; after the first connection it changes nothing.
    ///
    /// By the engine's own choice every piece of memory is counted under one lock, where readers on
    /// several processors spend their time waiting for each other.
    static func settle() { _ = answer }
}
