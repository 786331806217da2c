/// A code that a unit hands over on paper, so that someone in a family gets in (inloggningskod).
///
/// It is for a child or a guardian without an e-identification, and for one who has forgotten the
/// password. Whoever has it gets in, so it is given from hand to hand and never sent.
/// - SeeAlso: OWASP ASVS 5.0, 6.4.1 and 6.4.3.
package struct SignInCode: Hashable, Sendable {
    package typealias ID = Identifier<SignInCode>

    /// How many days it can be used after the day on which it was made: two weeks.
    ///
    /// Long enough for someone who wants help with the first time and meets the unit every other
    /// week; so short that a paper left in a drawer opens nothing.
    package static let days = 14

    package let id: ID
    package let whose: Consent.Giver
    /// The last day on which it can be used.
    package let until: CivilDate
    package let state: State

    /// What has become of it, whether or not its time has run out.
    package enum State: Hashable, Sendable {
        case out
        case used(on: CivilDate)
        /// Also one that a newer has replaced.
        case takenBack(on: CivilDate)
    }

    package init(id: ID, whose: Consent.Giver, until: CivilDate, state: State) {
        self.id = id
        self.whose = whose
        self.until = until
        self.state = state
    }

    /// Whether it can be used on `day`.
    package func isOpen(on day: CivilDate) -> Bool { state == .out && day <= until }
}

extension SignInCode {
    /// Why nobody is given a code.
    ///
    /// - SeeAlso: FB (1949:381) 6 kap. 2 och 11 §§; OSL (2009:400) 12 kap. 3 §; disclosure cases
    ///   D-07, D-08, D-28…D-30.
    package enum Refusal: String, Error, Hashable, Sendable, CaseIterable {
        /// The guardian has no custody today, and so no insight.
        case noCustody
        /// The unit itself has closed the guardian's insight.
        case closed
        /// Another unit has, and says why to nobody.
        case closedElsewhere
        /// The young person decides alone, and the guardians are not to know of the plan.
        case childAlone
        /// The person's account is closed, or opens more than the family's own place.
        case lookedAfterElsewhere
        /// There is no code to take back.
        case noneOut
    }

    /// Refuses a code to a guardian who sees nothing of the child's plans today.
    ///
    /// - Parameter place: Where the guardian stands, as far as the unit knows.
    /// - Parameter insight: What the guardian sees when every unit's decisions are counted.
    /// - Throws: The reason that tells the unit most, of those that it may know.
    package static func allow(
        _ place: GuardianPlace,
        insight: Insight
    ) throws(Refusal) {
        switch place.because {
        case .noCustody: throw .noCustody
        case .closed: throw .closed
        case .childAlone: throw .childAlone
        case .custody, .unreachable:
            guard insight.covers(.summary) else { throw .closedElsewhere }
        }
    }
}
