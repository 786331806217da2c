import Domain

/// What say a child is to have when a plan begins.
package enum Maturity: Hashable, Sendable {
    case heard, together
    /// Mature enough to decide alone in this question, for these reasons.
    case alone(question: Prose, reasons: Prose)

    var say: ChildsSay {
        switch self {
        case .heard: .heard
        case .together: .together
        case .alone: .alone
        }
    }
}

extension Work {
    /// Keeps the assessment that a young person may decide alone.
    func keep(_ maturity: Maturity, in scope: PlanScope) throws {
        guard case .alone(let question, let reasons) = maturity else { return }
        let assessment = MaturityAssessment(
            id: newID(),
            question: question,
            reasons: reasons,
            by: caller.person,
            day: today
        )
        try parts().add(assessment, in: scope)
    }
}
