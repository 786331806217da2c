/// The social board's decision that a measure may be taken without one guardian's yes.
///
/// A reference to a decision that was made elsewhere. It lets the measure be carried out; it is no
/// consent to a plan and lifts no secrecy.
/// - SeeAlso: FB (1949:381) 6 kap. 13 a §; disclosure case D-05.
package struct BoardDecision: Hashable, Sendable {
    package typealias ID = Identifier<BoardDecision>

    /// The measures that the section lists; there is no decision about any other.
    package enum Measure: String, Hashable, Sendable, CaseIterable {
        /// Psychiatric or psychological examination or treatment that health care gives.
        case psychiatricCare
        /// Treatment in open forms that social services give.
        case openTreatment
        /// A contact person or a family that social services appoint.
        case contactPerson
        /// Escort service, a contact person or relief service under the disability act (LSS).
        case disabilitySupport
    }

    package let id: ID
    /// The guardian whose yes was not needed.
    package let guardian: Guardian.ID
    package let measure: Measure
    /// Where the decision is found in the board's own records.
    package let reference: String
    package let decided: CivilDate

    package init(
        id: ID,
        guardian: Guardian.ID,
        measure: Measure,
        reference: String,
        decided: CivilDate
    ) {
        self.id = id
        self.guardian = guardian
        self.measure = measure
        self.reference = reference
        self.decided = decided
    }

    /// Refuses a decision that has not been made yet.
    ///
    /// - Throws: `Plan.Refusal.dayInFuture`.
    package static func allow(decided day: CivilDate, today: CivilDate) throws(Plan.Refusal) {
        guard day <= today else { throw .dayInFuture(day) }
    }
}
