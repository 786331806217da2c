/// That a unit judged a young person mature enough to decide alone in one question.
///
/// Made before anything is written where a guardian could see it.
/// - SeeAlso: OSL (2009:400) 12 kap. 3 §; disclosure case D-08.
package struct MaturityAssessment: Hashable, Sendable {
    package typealias ID = Identifier<MaturityAssessment>

    package let id: ID
    /// The question that the young person may decide.
    package let question: Prose
    /// How the unit reasoned, also about whether it could harm the young person.
    package let reasons: Prose
    package let by: Person.ID
    package let day: CivilDate

    package init(id: ID, question: Prose, reasons: Prose, by: Person.ID, day: CivilDate) {
        self.id = id
        self.question = question
        self.reasons = reasons
        self.by = by
        self.day = day
    }
}
