import Storage

extension Migration {
    /// One row by which a server learns whether it can write.
    static let m0023Heartbeat = Migration(
        id: "0023-heartbeat",
        statements: [
            """
            CREATE TABLE heartbeat (
                id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
                at_ms INTEGER NOT NULL
            )
            """
        ]
    )
}
