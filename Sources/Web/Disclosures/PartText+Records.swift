import Coordination
import Domain

/// What is on record about the family, as it would be handed out.
extension PartText {
    func record(_ part: PartReference) -> Lines? {
        let records = overview.records
        if let assessment = find(part, in: records.assessments, \.partID) {
            return Lines(
                days: [reading.day(assessment.day)],
                text: text("maturity", ["what": assessment.question.description]),
                small: [assessment.reasons.description]
            )
        }
        if let absence = find(part, in: records.absences.map(\.content), \.partID) {
            return Lines(
                days: [reading.day(absence.from)],
                text: text("absence", ["who": names.subject(.guardian(absence.guardian))]),
                small: [absence.tried.description, absence.urgency.description]
            )
        }
        return find(part, in: records.decisions, \.partID).map { decision in
            Lines(
                days: [reading.day(decision.decided)],
                text: text(
                    "boardDecision",
                    [
                        "what": reading.words["boardMeasure.\(decision.measure.rawValue)"],
                        "reference": decision.reference,
                    ]
                )
            )
        }
    }
}
