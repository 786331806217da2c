/// A question to another unit whether it takes over a responsibility (överlämning).
///
/// Only a question: until that unit says yes, the one who asks keeps it. It carries what it is about,
/// so that the asked unit can answer from its own copy.
package struct Handover: Hashable, Sendable {
    package typealias ID = Identifier<Handover>

    /// What is handed over.
    package enum Matter: Hashable, Sendable {
        case need(Need.ID)
        /// The overall responsibility for the plan (huvudansvaret).
        case overall

        /// Nothing for the overall responsibility.
        package var need: Need.ID? { if case .need(let need) = self { need } else { nil } }
    }

    package let id: ID
    package let matter: Matter
    /// The need in words; nothing for the overall responsibility.
    package let about: Prose?
    package let from: ServiceUnit.ID
    package let to: ServiceUnit.ID
    /// Who at the other unit is meant to have it, if anyone is named.
    package let name: String?
    package let day: CivilDate
    package let answerBy: CivilDate
    /// The day on which the asking unit took the question back, if it has.
    package private(set) var takenBack: CivilDate?

    package init(
        id: ID,
        matter: Matter,
        about: Prose?,
        from: ServiceUnit.ID,
        to: ServiceUnit.ID,
        name: String?,
        day: CivilDate,
        answerBy: CivilDate,
        takenBack: CivilDate? = nil
    ) {
        self.id = id
        self.matter = matter
        self.about = about
        self.from = from
        self.to = to
        self.name = name
        self.day = day
        self.answerBy = answerBy
        self.takenBack = takenBack
    }

    /// The question as it stands once the unit that asked has taken it back.
    package func takingBack(on day: CivilDate) -> Handover {
        var handover = self
        handover.takenBack = day
        return handover
    }

    /// How long a unit has to answer, in days, unless another day is chosen; law sets none.
    package static let usualAnswerTime = 14
}

/// The asked unit's own answer to a handover: its part, not the asker's.
package struct HandoverAnswer: Hashable, Sendable {
    package enum Reply: Hashable, Sendable {
        case accepted
        case declined(because: Prose)
    }

    package let handover: Handover.ID
    package let reply: Reply
    package let by: Person.ID
    package let day: CivilDate
    /// The moment of it, which tells whose answer came last.
    package let at: Instant

    package init(
        handover: Handover.ID,
        reply: Reply,
        by: Person.ID,
        day: CivilDate,
        at: Instant
    ) {
        self.handover = handover
        self.reply = reply
        self.by = by
        self.day = day
        self.at = at
    }
}
