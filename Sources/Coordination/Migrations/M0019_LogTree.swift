import Storage

extension Migration {
    /// A tree over the log, so that a line that is changed or removed is found.
    static let m0019LogTree = Migration(
        id: "0019-log-tree",
        statements: [
            """
            CREATE TABLE log_leaf (
                entry_id TEXT NOT NULL PRIMARY KEY,
                hash BLOB NOT NULL CHECK (length(hash) = 32),
                position BIGINT UNIQUE
            )
            """,
            "CREATE INDEX log_leaf_waiting ON log_leaf (entry_id) WHERE position IS NULL",
            """
            CREATE TABLE log_tree (
                id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
                size BIGINT NOT NULL CHECK (size >= 0),
                peaks BLOB NOT NULL,
                after_id TEXT
            )
            """,
            """
            INSERT INTO log_tree (id, size, peaks, after_id)
            SELECT 1, 0, \([UInt8]()), MAX(id)
            FROM access_log
            """,
        ]
    )
}
