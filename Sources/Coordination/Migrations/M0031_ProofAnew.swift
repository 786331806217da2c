import Storage

extension Migration {
    /// Ways to a provider for someone who is to prove anew who they are, and longer recovery codes.
    static let m0031ProofAnew = Migration(
        id: "0031-proof-anew",
        statements: [
            "ALTER TABLE sign_in_attempt ADD COLUMN asked_ms INTEGER",
            "ALTER TABLE recovery_code ADD COLUMN bits INTEGER NOT NULL DEFAULT 80",
        ]
    )
}
