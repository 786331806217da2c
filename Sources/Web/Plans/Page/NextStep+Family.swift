import Coordination
import Domain

/// What the family is told of what happens now, and what it can do.
extension NextStep {
    /// What happens now, and when everyone meets, as the family is told.
    var family: [String: String] {
        let now = reading.speech.now(
            in: reading.shownStatus,
            heldBy: reading.unitName(plan.holder),
            isDue: isDue,
            today: reading.today
        )
        guard let coming else {
            let isUnset = plan.status.isRunning
            return ["now": isUnset ? "\(now) \(reading.text("family.noMeeting"))" : now]
        }
        return ["now": now, "meeting": coming]
    }

    /// The next day of the plan, as it stands on paper.
    var onPaper: [String] {
        let followUp = plan.status.followUp.map {
            reading.text("paper.followUp", ["day": reading.words.longDay($0)])
        }
        return [followUp, coming].compactMap { $0 }
    }

    /// Whether it helped is asked of each in the family who has not answered, whoever else has.
    var questionsToFamily: [[String: String]] {
        needsToAnswer.filter { !answered.contains($0.id) }.map { outcomeLink($0, "didItHelp") }
    }

    /// What the reader has answered, and may change at any time.
    var answeredByFamily: [[String: String]] {
        needsToAnswer.filter { answered.contains($0.id) }.map { outcomeLink($0, "changeAnswer") }
    }

    private var needsToAnswer: [Need] {
        guard plan.status.isRunning || plan.status.isEnded else { return [] }
        return overview.needs.map(\.content)
    }

    private var answered: Set<Need.ID> {
        Set(overview.outcomes.filter(reading.isReaders).map(\.content.need))
    }

    private func outcomeLink(_ need: Need, _ key: String) -> [String: String] {
        let words = need.words.description.shortened(to: 60)
        return link(
            Paths.need(need.id, in: plan.id, "utfall"),
            reading.text("plan.next.\(key)", ["need": words])
        )
    }

    var consentLinks: [[String: String]] {
        overview.consents.map(\.content)
            .filter { $0.giver == caller.ownGiver && $0.scope(on: reading.today) != nil }
            .map {
                link(
                    Paths.withdrawal($0.id, in: plan.id),
                    reading.text("plan.next.takeBack")
                )
            }
    }
}
