import Storage

extension Migration {
    /// That a question to take over was taken back by the unit that asked, and that a session was
    /// ended by signing out.
    ///
    /// A session that was ended used to be thrown away, and with it whose text came a moment later.
    static let m0021TakenBack = Migration(
        id: "0021-taken-back",
        statements: [
            "ALTER TABLE handover ADD COLUMN taken_back TEXT",
            "ALTER TABLE session ADD COLUMN ended_ms INTEGER",
            "CREATE INDEX session_csrf ON session (csrf)",
        ]
    )
}
