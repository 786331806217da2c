import Storage

extension Migration {
    /// Which authority opened an account, which goes on looking after a person without an assignment.
    static let m0033AccountsOpenedBy = Migration(
        id: "0033-accounts-opened-by",
        statements: [
            "ALTER TABLE account ADD COLUMN opened_by TEXT REFERENCES authority (id)",
            "CREATE INDEX account_opened_by ON account (opened_by)",
        ]
    )
}
