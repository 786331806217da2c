import Storage

extension Migration {
    /// Who comes to a meeting, and that it was called off or moved without some who were called.
    static let m0013CalledOff = Migration(
        id: "0013-called-off",
        statements: [
            "ALTER TABLE call_answer ADD COLUMN who TEXT",
            "ALTER TABLE meeting ADD COLUMN called_off_day TEXT",
            "ALTER TABLE meeting ADD COLUMN called_off_reason TEXT",
            "ALTER TABLE meeting ADD COLUMN dropped TEXT NOT NULL DEFAULT ''",
        ]
    )
}
