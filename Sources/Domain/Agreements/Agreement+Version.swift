extension Agreement {
    /// The agreement as it read from one decision until the next.
    ///
    /// A plan keeps the number of the version it was made under.
    package struct Version: Hashable, Sendable {
        /// 1 or more, as the parties count; a version whose text is lost may be left out.
        package let number: Int
        package let period: Period
        /// Nothing when the text does not say who decided.
        package let decision: Decision?
        package let terms: Terms
        package let ledger: [LedgerID]
        /// What the text leaves open about when it holds, and how it is read here.
        package let unclear: Bilingual?

        package init(
            number: Int,
            period: Period,
            decision: Decision?,
            terms: Terms,
            ledger: [LedgerID],
            unclear: Bilingual? = nil
        ) {
            self.number = number
            self.period = period
            self.decision = decision
            self.terms = terms
            self.ledger = ledger
            self.unclear = unclear
        }
    }

    /// Who decided that a version should apply, and when.
    package struct Decision: Hashable, Sendable {
        /// The body's name, never a person's.
        package let body: String
        package let day: CivilDate

        package init(body: String, day: CivilDate) {
            self.body = body
            self.day = day
        }
    }

    /// The name under which a plan remembers one version of this agreement.
    package func reference(to version: Version) -> AgreementReference {
        AgreementReference(key: key.description, version: version.number)
    }
}
