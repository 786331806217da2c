/// The names of an answer's columns, shared by all its rows.
package struct Columns: Hashable, Sendable {
    private let positions: [String: Int]

    /// Takes the names from left to right.
    ///
    /// - Throws: `StorageError.ambiguousColumn` when two columns have one name.
    package init(_ names: [String]) throws {
        var positions: [String: Int] = [:]
        for (position, name) in names.enumerated() {
            guard positions.updateValue(position, forKey: name) == nil else {
                throw StorageError.ambiguousColumn(name)
            }
        }
        self.positions = positions
    }

    func position(of name: String) throws -> Int {
        guard let position = positions[name] else { throw StorageError.missingColumn(name) }
        return position
    }
}
