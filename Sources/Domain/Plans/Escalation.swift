/// That the managers of one unit are to know that a need stands unanswered (eskalering).
///
/// There is one for each unit concerned, and it says nothing about the others.
/// - SeeAlso: ledger B-15; disclosure case D-22.
package struct Escalation: Hashable, Sendable {
    package typealias ID = Identifier<Escalation>

    package let id: ID
    package let need: Need.ID
    /// The unit whose managers are told.
    package let unit: ServiceUnit.ID
    package let day: CivilDate
    /// The day someone said yes after all.
    package private(set) var ended: CivilDate?

    package init(
        id: ID,
        need: Need.ID,
        unit: ServiceUnit.ID,
        day: CivilDate,
        ended: CivilDate? = nil
    ) {
        self.id = id
        self.need = need
        self.unit = unit
        self.day = day
        self.ended = ended
    }

    /// The same escalation, after someone has said yes.
    package func ending(on day: CivilDate) -> Escalation {
        var escalation = self
        escalation.ended = day
        return escalation
    }
}
