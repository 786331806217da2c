/// Something that does not work for the child, in someone's words (behov).
package struct Need: Hashable, Sendable {
    package typealias ID = Identifier<Need>

    package let id: ID
    package private(set) var words: Prose
    package let whose: Speaker
    /// The unit that answers for the need; a need without one is an alarm.
    package private(set) var owner: ServiceUnit.ID?
    /// Whether the child's safety is at stake, so that it is taken first.
    package let concernsSafety: Bool
    /// Which need that the agreement names, where someone has said so; never a key to search by.
    ///
    /// - SeeAlso: ledger B-04, B-05, B-06; PDL (2008:355) 2 kap. 8 §.
    package let category: NeedCategory.Key?

    package init(
        id: ID,
        words: Prose,
        whose: Speaker,
        owner: ServiceUnit.ID?,
        concernsSafety: Bool = false,
        category: NeedCategory.Key? = nil
    ) {
        self.id = id
        self.words = words
        self.whose = whose
        self.owner = owner
        self.concernsSafety = concernsSafety
        self.category = category
    }

    /// The same need, with another unit to answer for it.
    package func owned(by unit: ServiceUnit.ID) -> Need {
        var need = self
        need.owner = unit
        return need
    }

    /// The same need, in other words.
    package func saying(_ words: Prose) -> Need {
        var need = self
        need.words = words
        return need
    }

    /// Whether nobody answers for the need, so that the child may fall between.
    package var isAlarm: Bool { owner == nil }
}

/// Whose words something is written in.
package enum Speaker: String, Hashable, Sendable, CaseIterable {
    case child, guardian, staff

    /// Whether the words are the family's own.
    package var isFamily: Bool {
        switch self {
        case .child, .guardian: true
        case .staff: false
        }
    }
}

/// The family's own answer to whether a need has been met (tillgodosett behov).
package struct NeedOutcome: Hashable, Sendable {
    package typealias ID = Identifier<NeedOutcome>

    package enum Result: String, Hashable, Sendable, CaseIterable {
        case met, partly, notMet
    }

    package let id: ID
    package let need: Need.ID
    package let result: Result
    /// Whether help came in time, as the family sees it.
    package let inTime: Bool
    package let comment: Prose?
    package let answeredBy: Speaker
    /// Which guardian, or the child; nothing for an answer from before this was kept.
    package let giver: Consent.Giver?
    package let day: CivilDate
    /// Who keeps the answer from the others in the family; nothing when all may read it.
    package let keptBy: Consent.Giver?
    /// Whether it stays with the unit that holds the plan and is handed to nobody.
    package let stays: Bool

    /// Who may read the answer, as the one who answers chooses.
    ///
    /// - SeeAlso: disclosure cases D-24, D-26 and D-44.
    package enum Readers: String, Hashable, Sendable, CaseIterable {
        /// The unit that holds the plan, and nobody else in the family.
        case holder
        /// Those who help: nobody in the family but the one who answers.
        case helpers
        /// Everyone in the plan.
        case everyone
    }

    /// Who may read the row; what a child keeps from the guardians stays like its kept words.
    package var audience: Audience {
        if case .child = keptBy { .notForParents } else { .family }
    }

    package init(
        id: ID,
        need: Need.ID,
        result: Result,
        inTime: Bool,
        comment: Prose?,
        answeredBy: Speaker,
        day: CivilDate,
        giver: Consent.Giver? = nil,
        keptBy: Consent.Giver? = nil,
        stays: Bool = false
    ) {
        self.id = id
        self.need = need
        self.result = result
        self.inTime = inTime
        self.comment = comment
        self.answeredBy = answeredBy
        self.day = day
        self.giver = giver ?? keptBy
        self.keptBy = keptBy
        self.stays = stays
    }
}

/// What should be different, in the child's words where possible (mål).
package struct Goal: Hashable, Sendable {
    package typealias ID = Identifier<Goal>

    package let id: ID
    package private(set) var words: Prose
    package let whose: Speaker
    /// Which sides of life it is about; health and learning act on each other both ways.
    package let sides: Set<LifeSide>

    package init(id: ID, words: Prose, whose: Speaker, sides: Set<LifeSide> = []) {
        self.id = id
        self.words = words
        self.whose = whose
        self.sides = sides
    }

    /// The same goal, in other words.
    package func saying(_ words: Prose) -> Goal {
        var goal = self
        goal.words = words
        return goal
    }
}

/// A side of a child's life, whichever authority is nearest to it (livsområde).
///
/// - SeeAlso: ledger O-13.
package enum LifeSide: String, Hashable, Sendable, CaseIterable {
    case school, health, home, leisure
}

/// Something done by someone who is not a principal: the family, an association (åtgärd av annan).
///
/// - SeeAlso: HSL (2017:30) 16 kap. 4 §, third point of the plan's contents.
package struct OtherMeasure: Hashable, Sendable {
    package typealias ID = Identifier<OtherMeasure>

    package let id: ID
    package let who: String
    package private(set) var what: Prose
    package let when: String
    package let circle: Circle

    /// Where in the child's own surroundings it is done.
    ///
    /// - SeeAlso: ledger O-12.
    package enum Circle: String, Hashable, Sendable, CaseIterable {
        case family, leisure, other
    }

    package init(id: ID, who: String, what: Prose, when: String, circle: Circle = .family) {
        self.id = id
        self.who = who
        self.what = what
        self.when = when
        self.circle = circle
    }

    /// The same measure, in other words.
    package func saying(_ what: Prose) -> OtherMeasure {
        var measure = self
        measure.what = what
        return measure
    }
}
