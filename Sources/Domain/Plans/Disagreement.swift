/// Two parties do not agree on who does or who pays; the child's help starts all the same.
///
/// - SeeAlso: ledger K-35. A child's interests are never set aside over cost or mandate.
package struct Disagreement: Hashable, Sendable {
    package typealias ID = Identifier<Disagreement>

    package enum Subject: String, Hashable, Sendable, CaseIterable {
        case whoDoes, whoPays
    }

    package let id: ID
    package let input: SupportInput.ID?
    package let subject: Subject
    package let account: Prose
    /// The unit that starts now, with the cost to be settled later.
    package let startsNow: ServiceUnit.ID?
    package let raised: CivilDate
    package private(set) var settled: Settlement?

    package struct Settlement: Hashable, Sendable {
        package let outcome: Prose
        package let day: CivilDate

        package init(outcome: Prose, day: CivilDate) {
            self.outcome = outcome
            self.day = day
        }
    }

    package enum Refusal: Error, Hashable, Sendable {
        case alreadySettled
        case dayInFuture(CivilDate)
    }

    package init(
        id: ID,
        input: SupportInput.ID?,
        subject: Subject,
        account: Prose,
        startsNow: ServiceUnit.ID?,
        raised: CivilDate,
        settled: Settlement? = nil
    ) {
        self.id = id
        self.input = input
        self.subject = subject
        self.account = account
        self.startsNow = startsNow
        self.raised = raised
        self.settled = settled
    }

    /// The disagreement once the parties have settled it; it stays on record.
    package func settling(_ settlement: Settlement, today: CivilDate) throws(Refusal) -> Self {
        guard settled == nil else { throw .alreadySettled }
        guard settlement.day <= today else { throw .dayInFuture(settlement.day) }
        var settledOne = self
        settledOne.settled = settlement
        return settledOne
    }
}
