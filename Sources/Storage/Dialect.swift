/// What truly differs between the engines, as functions with a name.
package enum Dialect: Hashable, Sendable {
    case sqlite
    case postgres

    /// The mark for a bound value, counted from 1: `?` for SQLite, `$1` for PostgreSQL.
    package func placeholder(_ position: Int) -> String {
        switch self {
        case .sqlite: "?"
        case .postgres: "$\(position)"
        }
    }

    /// A question with one row if the table exists, and none otherwise.
    ///
    /// SQLite keeps its tables in `sqlite_schema`, PostgreSQL in `information_schema.tables`.
    package func table(named name: String) -> SQL {
        switch self {
        case .sqlite:
            """
            SELECT name
            FROM sqlite_schema
            WHERE type = 'table' AND name = \(name)
            """
        case .postgres:
            """
            SELECT table_name AS name
            FROM information_schema.tables
            WHERE table_schema = current_schema() AND table_name = \(name)
            """
        }
    }
}
