import Coordination
import Domain

/// What the family is told of what happens now, and what it can do.
extension NextStep {
    /// What happens now, and when everyone meets, as the family is told.
    var family: [String: Any] {
        let holder = reading.unitName(plan.holder)
        let now =
            reading.paused == nil
            ? reading.speech.now(
                in: reading.shownStatus,
                heldBy: holder,
                isDue: isDue,
                today: reading.today
            ) : reading.text("family.paused.now", ["holder": holder])
        guard let coming else {
            let isUnset = plan.status.isRunning && reading.paused == nil
            return ["now": isUnset ? "\(now) \(reading.text("family.noMeeting"))" : now]
        }
        var next: [String: Any] = ["now": now, "meeting": coming]
        guard let asked = reading.asked else { return next }
        let href = Paths.familyReply(asked.meeting.id, in: plan.id)
        if let reply = asked.reply {
            let way = reading.text("familyReply.tag.\(reply.way.rawValue)")
            next["answered"] = [
                "text": reading.text("familyReply.answered", ["way": way]), "href": href,
                "label": reading.text("familyReply.change"),
            ]
        } else {
            next["answer"] = ["href": href, "label": reading.text("familyReply.answer")]
        }
        return next
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
        let question = reading.text("plan.next.\(key)", ["need": ""])
        let room = max(12, Self.oneLine - question.count)
        let words = need.words.description.shortened(to: room)
        return link(
            Paths.need(need.id, in: plan.id, "utfall"),
            reading.text("plan.next.\(key)", ["need": words])
        )
    }

    /// How many letters a telephone shows on a line; the page that follows has all the words.
    private static let oneLine = 36

    /// The ways to take back the own yes.
    var consentLinks: [[String: String]] {
        ownYes.map {
            link(Paths.withdrawal($0.id, in: plan.id), reading.text("plan.next.takeBack"))
        }
    }

    /// The ways to take back a part of it, where there is more than one thing to choose among.
    var narrowLinks: [[String: String]] {
        ownYes.map {
            link(Paths.narrowing($0.id, in: plan.id), reading.text("consents.narrow.link"))
        }
    }

    private var ownYes: [Consent] {
        overview.consents.map(\.content)
            .filter { $0.giver == caller.ownGiver && $0.scope(on: reading.today) != nil }
    }
}
