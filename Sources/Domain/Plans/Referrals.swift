/// How a need has gone from party to party without a yes (skickad vidare).
///
/// A child is not to be sent between representatives: when two parties in a row have said no, to an
/// input or to answering for the need, their managers take it up.
/// - SeeAlso: ledger B-15; disclosure case D-22.
package struct Referrals: Hashable, Sendable {
    /// What one party has answered about the need.
    package struct Answer: Hashable, Sendable {
        package let unit: ServiceUnit.ID
        package let isYes: Bool
        package let day: CivilDate

        package init(unit: ServiceUnit.ID, isYes: Bool, day: CivilDate) {
            self.unit = unit
            self.isYes = isYes
            self.day = day
        }
    }

    /// So many parties in a row that say no bring the need to the managers.
    private static let mostRefusals = 2

    /// The first no of each party since someone last said yes, in order.
    package let refusals: [Answer]

    /// - Parameter answers: In the order in which they were written down.
    package init(_ answers: [Answer]) {
        refusals = answers.reduce(into: []) { refusals, answer in
            if answer.isYes {
                refusals = []
            } else if !refusals.contains(where: { $0.unit == answer.unit }) {
                refusals.append(answer)
            }
        }
    }

    /// The answers about `need`, out of all that a reader knows of the plan.
    package init(
        of need: Need.ID,
        inputs: [SupportInput],
        answers: [InputAnswer],
        handovers: [Handover],
        handoverAnswers: [HandoverAnswer]
    ) {
        let aboutInputs = inputs.filter { $0.need == need }.compactMap { input in
            answers.first { $0.input == input.id }.map {
                (
                    $0.at,
                    Answer(unit: input.performer, isYes: $0.commitment.isPromise, day: $0.day)
                )
            }
        }
        let aboutOwning = handovers.filter { $0.matter == .need(need) }.compactMap { handover in
            handoverAnswers.first { $0.handover == handover.id }.map {
                ($0.at, Answer(unit: handover.to, isYes: $0.reply == .accepted, day: $0.day))
            }
        }
        self.init((aboutInputs + aboutOwning).sorted { $0.0 < $1.0 }.map(\.1))
    }

    /// How many parties have sent the need on since someone last said yes, 0 or more.
    package var count: Int { refusals.count }

    /// The day from which the managers are to know; nothing while it can still be asked about.
    package var escalated: CivilDate? {
        count < Self.mostRefusals ? nil : refusals[Self.mostRefusals - 1].day
    }
}
