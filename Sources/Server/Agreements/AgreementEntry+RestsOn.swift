import Domain

extension AgreementEntry {
    /// Which clause each rule rests on, where it is another than the usual.
    ///
    /// - Parameter clauses: The keys that may be named; nothing when they are not known.
    func restsOn(
        among clauses: Set<Agreement.Clause.Key>?
    ) -> [AgreedRule: Agreement.Clause.Key]? {
        let rules = AgreedRule.allCases
        guard let fields = fields(rules.map(\.rawValue)) else { return nil }
        let pairs = rules.compactMap { rule in
            fields.optional(rule.rawValue)?.clauseKey(among: clauses).map { (rule, $0) }
        }
        return Dictionary(uniqueKeysWithValues: pairs)
    }

    private func clauseKey(
        among clauses: Set<Agreement.Clause.Key>?
    ) -> Agreement.Clause.Key? {
        guard let key = slug(Agreement.Clause.self) else { return nil }
        guard let clauses, !clauses.contains(key) else { return key }
        let meant = clauses.map(\.description).nearest(to: key.description)
        note(
            .unknownClause,
            "\(key) is no clause of this version",
            instead: meant ?? "the key of one of its clauses"
        )
        return nil
    }
}
