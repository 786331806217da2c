import Storage

extension Migration {
    /// The filters that a person has kept for the unit's list of plans, and the way to a unit's
    /// copies in the ledger.
    static let m0024SavedFilters = Migration(
        id: "0024-saved-filters",
        statements: [
            """
            CREATE TABLE saved_filter (
                id TEXT NOT NULL PRIMARY KEY,
                person_id TEXT NOT NULL REFERENCES person (id),
                unit_id TEXT NOT NULL REFERENCES service_unit (id),
                name TEXT NOT NULL,
                stage TEXT CHECK (stage IN ('beginning', 'running', 'late', 'ended')),
                side TEXT CHECK (side IN ('own', 'copies')),
                CHECK (stage IS NOT NULL OR side IS NOT NULL),
                UNIQUE (person_id, unit_id, name)
            )
            """,
            "CREATE INDEX disclosure_receiver ON disclosure (receiver_id, part_kind)",
        ]
    )
}
