/// Why the history of a database does not fit the program.
package enum MigrationError: Error, Hashable, Sendable {
    /// The program's own list is not sorted by id, or has the id twice.
    case notInOrder(String)
    /// A newer program has carried out this migration; run that one instead.
    case unknown(String)
    /// This migration was carried out before an earlier one.
    case outOfOrder(String)
    /// This migration has been edited since it was carried out.
    case changed(String)
}
