import Storage

extension Migration {
    /// Who someone is at those who vouch for people, and the sign-ins that are under way.
    static let m0026Door = Migration(
        id: "0026-door",
        statements: [
            """
            CREATE TABLE identity (
                issuer TEXT NOT NULL,
                subject TEXT NOT NULL,
                person_id TEXT NOT NULL REFERENCES person (id),
                PRIMARY KEY (issuer, subject)
            )
            """,
            "CREATE INDEX identity_person ON identity (person_id)",
            """
            CREATE TABLE sign_in_attempt (
                state_hash TEXT NOT NULL PRIMARY KEY,
                browser_hash TEXT NOT NULL,
                provider TEXT NOT NULL,
                nonce TEXT NOT NULL,
                verifier TEXT NOT NULL,
                begun_ms INTEGER NOT NULL
            )
            """,
            "CREATE INDEX sign_in_attempt_begun ON sign_in_attempt (begun_ms)",
        ]
    )
}
