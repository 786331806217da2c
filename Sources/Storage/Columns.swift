/// The names of an answer's columns, shared by all its rows.
package struct Columns: Hashable, Sendable {
    // Few and short: to look through them is faster than to hash them for every statement anew.
    private let names: [String]

    /// Takes the names from left to right.
    ///
    /// - Throws: `StorageError.ambiguousColumn` when two columns have one name.
    package init(_ names: [String]) throws {
        for (position, name) in names.enumerated() where names[..<position].contains(name) {
            throw StorageError.ambiguousColumn(name)
        }
        self.names = names
    }

    func position(of name: String) throws -> Int {
        guard let position = names.firstIndex(of: name) else {
            throw StorageError.missingColumn(name)
        }
        return position
    }
}
