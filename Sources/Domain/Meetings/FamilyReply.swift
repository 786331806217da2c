/// What the child or a guardian answers about a call to a meeting (familjens svar på en kallelse).
///
/// Each answers for themselves, and may do so again until the meeting: the newest answer counts. It is
/// for the unit that holds the plan, which plans the meeting, and for nobody else in the family; it is
/// never handed out. What all may read of the child's own way of taking part stands in the meeting.
package struct FamilyReply: Hashable, Sendable {
    package typealias ID = Identifier<FamilyReply>

    /// How the one who answers wants to take part.
    package enum Way: String, Hashable, Sendable, CaseIterable {
        case comes, cannot, byScreen, byPhone
        /// Says or writes beforehand what the meeting is to know.
        case beforehand
    }

    package let id: ID
    package let meeting: PlanMeeting.ID
    package let giver: Consent.Giver
    package let way: Way
    /// An interpreter or other support at the meeting, as it was asked for.
    package let support: Prose?
    package let words: Prose?
    package let day: CivilDate

    package init(
        id: ID,
        meeting: PlanMeeting.ID,
        giver: Consent.Giver,
        way: Way,
        support: Prose? = nil,
        words: Prose? = nil,
        day: CivilDate
    ) {
        self.id = id
        self.meeting = meeting
        self.giver = giver
        self.way = way
        self.support = support
        self.words = words
        self.day = day
    }

    /// Whether the one who called has something to arrange before the meeting.
    package var needsArranging: Bool { way != .comes || support != nil }

    /// Who may read the row; what a child answers is no guardian's to read.
    package var audience: Audience {
        if case .child = giver { .notForParents } else { .family }
    }
}

extension PlanMeeting {
    /// What someone in the family answers to this call.
    ///
    /// - Parameter insight: What the one who answers may see on the day.
    /// - Throws: `.notCalled` before any other rule for one who may not see the plan's meetings, such
    ///   as a guardian who is shut out; `.isCalledOff`; `.alreadyHeld`.
    package func replying(
        _ way: FamilyReply.Way,
        support: Prose? = nil,
        words: Prose? = nil,
        as id: FamilyReply.ID,
        by giver: Consent.Giver,
        seeing insight: Insight,
        today: CivilDate
    ) throws(Refusal) -> FamilyReply {
        guard insight.covers(.meetings) else { throw .notCalled }
        guard calledOff == nil else { throw .isCalledOff }
        guard !isHeld, today <= day else { throw .alreadyHeld }
        return FamilyReply(
            id: id,
            meeting: self.id,
            giver: giver,
            way: way,
            support: support,
            words: words,
            day: today
        )
    }
}

extension Collection<FamilyReply> {
    /// The newest answer of `giver` to `meeting`.
    package func latest(of giver: Consent.Giver?, to meeting: PlanMeeting.ID) -> FamilyReply? {
        filter { $0.giver == giver && $0.meeting == meeting }.max { $0.id < $1.id }
    }
}
