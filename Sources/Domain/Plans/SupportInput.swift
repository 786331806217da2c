/// What one party is to do for the child (insats).
///
/// Written by a unit about another, it is a question. It becomes a promise only when a person of
/// the asked unit says yes; the answer is that unit's own.
package struct SupportInput: Hashable, Sendable {
    package typealias ID = Identifier<SupportInput>

    package let id: ID
    package private(set) var what: Prose
    package let need: Need.ID?
    /// What the input is to lead to.
    package private(set) var goal: Goal.ID?
    /// The unit that is to do it.
    package let performer: ServiceUnit.ID
    /// The unit that wrote it down; when it is the performer, the input is a promise at once.
    package let askedBy: ServiceUnit.ID
    /// The day by which the performer is to answer.
    package let answerBy: CivilDate?
    package let staying: Staying
    /// Who pays, which is another question than who does it and never delays it.
    package let payer: Principal.ID?
    /// Where the child meets it, where someone has said so.
    package let place: InputPlace?
    /// Whether the performer's principal must decide on it before it can start.
    package let needsDecision: Bool

    package init(
        id: ID,
        what: Prose,
        need: Need.ID?,
        goal: Goal.ID? = nil,
        performer: ServiceUnit.ID,
        askedBy: ServiceUnit.ID,
        answerBy: CivilDate?,
        staying: Staying,
        payer: Principal.ID?,
        place: InputPlace? = nil,
        needsDecision: Bool = false
    ) {
        self.id = id
        self.what = what
        self.need = need
        self.goal = goal
        self.performer = performer
        self.askedBy = askedBy
        self.answerBy = answerBy
        self.staying = staying
        self.payer = payer
        self.place = place
        self.needsDecision = needsDecision
    }

    /// The same input, with what it is to lead to.
    package func aiming(at goal: Goal.ID) -> SupportInput {
        var input = self
        input.goal = goal
        return input
    }

    /// The same input, in other words.
    package func saying(_ what: Prose) -> SupportInput {
        var input = self
        input.what = what
        return input
    }
}

/// Where a child meets an input, as near its own life as possible (arena).
///
/// - SeeAlso: ledger O-10.
package enum InputPlace: String, Hashable, Sendable, CaseIterable {
    case home, school, leisure, healthCare, elsewhere
}

/// Whether an input lets the child stay at home and in its own preschool or school.
package struct Staying: Hashable, Sendable {
    package let atHome: Bool
    package let inSchool: Bool

    package init(atHome: Bool, inSchool: Bool) {
        self.atHome = atHome
        self.inSchool = inSchool
    }

    /// Whether the input moves the child, which the plan must show.
    package var movesChild: Bool { !atHome || !inSchool }
}
