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
