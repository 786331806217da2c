/// A called unit's own answer to a call (svar på kallelse): its part, not the caller's.
///
/// A call obliges to an answer. Each called unit gives one, which it may change until the meeting
/// has been held.
package struct CallAnswer: Hashable, Sendable {
    package typealias ID = Identifier<CallAnswer>

    package let id: ID
    package let meeting: PlanMeeting.ID
    package let unit: ServiceUnit.ID
    package let reply: Reply
    /// Who comes, by name and role, as the unit says it; nothing for one that stays away.
    package let who: String?
    package let by: Person.ID
    package let day: CivilDate

    /// What a called unit can say.
    package enum Reply: Hashable, Sendable {
        case comes
        /// With the reason, and another day on which the unit can come.
        case staysAway(because: Prose, suggests: CivilDate?)
    }

    package init(
        id: ID,
        meeting: PlanMeeting.ID,
        unit: ServiceUnit.ID,
        reply: Reply,
        who: String? = nil,
        by: Person.ID,
        day: CivilDate
    ) {
        self.id = id
        self.meeting = meeting
        self.unit = unit
        self.reply = reply
        self.who = reply == .comes ? who : nil
        self.by = by
        self.day = day
    }
}

extension PlanMeeting {
    /// The answer of `unit` to this call.
    ///
    /// - Parameter unit: The unit of the person who answers.
    /// - Parameter who: Who comes, by name and role.
    /// - Throws: `.notCalled` before any other rule, so nobody can speak for another party.
    package func answering(
        _ reply: CallAnswer.Reply,
        who: String? = nil,
        as id: CallAnswer.ID,
        by person: Person.ID,
        of unit: ServiceUnit.ID,
        today: CivilDate
    ) throws(Refusal) -> CallAnswer {
        guard called.contains(unit), !dropped.contains(unit) else { throw .notCalled }
        guard calledOff == nil else { throw .isCalledOff }
        guard !isHeld, today <= day else { throw .alreadyHeld }
        if case .staysAway(_, let suggested?) = reply, suggested < today {
            throw .suggestionHasPassed(suggested)
        }
        return CallAnswer(
            id: id,
            meeting: self.id,
            unit: unit,
            reply: reply,
            who: who,
            by: person,
            day: today
        )
    }
}
