/// That a guardian cannot be reached while the matter cannot wait, so that the other decides alone.
///
/// Not for decisions of intrusive importance to the child's future. It ends when the guardian has
/// been reached, and from then on their answer is needed again. An answer that stands always counts.
/// - SeeAlso: FB (1949:381) 6 kap. 13 § andra stycket; disclosure case D-06.
package struct GuardianAbsence: Hashable, Sendable {
    package typealias ID = Identifier<GuardianAbsence>

    package let id: ID
    package let guardian: Guardian.ID
    /// How one has tried to reach the guardian; told to no other unit.
    package let tried: Prose?
    /// Why the matter cannot wait; told to no other unit.
    package let urgency: Prose?
    package let from: CivilDate
    package private(set) var reached: CivilDate?

    package enum Refusal: Error, Hashable, Sendable {
        case alreadyReached
        /// Someone who has answered was reached, and an answer that stands is not passed by.
        case hasAnswered
        /// A plan cannot pass by everyone who decides.
        case nobodyLeftToDecide
    }

    package init(
        id: ID,
        guardian: Guardian.ID,
        tried: Prose?,
        urgency: Prose?,
        from: CivilDate,
        reached: CivilDate? = nil
    ) {
        self.id = id
        self.guardian = guardian
        self.tried = tried
        self.urgency = urgency
        self.from = from
        self.reached = reached
    }

    /// The absence over, since the guardian was reached on `day`.
    package func ending(on day: CivilDate) throws(Refusal) -> GuardianAbsence {
        guard reached == nil else { throw .alreadyReached }
        var absence = self
        absence.reached = day
        return absence
    }

    package func isInForce(on day: CivilDate) -> Bool {
        day >= from && reached.map { day < $0 } ?? true
    }
}
