import Storage

extension Migration {
    /// Who comes to a meeting, who answered whether a need was met, and that a meeting was called
    /// off or moved without some who were called.
    static let m0013CalledOff = Migration(
        id: "0013-called-off",
        statements: [
            "ALTER TABLE call_answer ADD COLUMN who TEXT",
            "ALTER TABLE need_outcome ADD COLUMN given_by TEXT",
            "ALTER TABLE meeting ADD COLUMN called_off_day TEXT",
            "ALTER TABLE meeting ADD COLUMN called_off_reason TEXT",
            "ALTER TABLE meeting ADD COLUMN dropped TEXT NOT NULL DEFAULT ''",
        ]
    )
}
