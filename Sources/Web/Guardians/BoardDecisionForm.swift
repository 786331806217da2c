import Coordination
import Domain

/// The social board has decided that a measure needs only one guardian's yes.
///
/// - SeeAlso: disclosure case D-05.
struct BoardDecisionForm: GuardianRecordForm {
    static let act = GuardianAct.boardDecision
    let base: GuardianFormBase

    var form: Form {
        let measures = Field.options(BoardDecision.Measure.self, "boardMeasure", words).map {
            Field.Option(value: $0.value, label: $0.label.capitalizingFirst)
        }
        return form(
            "boardDecision",
            [
                law("boardDecision", .boardDecides), .radios("boardMeasure", measures),
                .line("boardReference"), .day("boardDay"),
            ]
        )
    }

    func submit(
        _ reader: inout FormReader,
        to coordinator: Coordinator,
        as caller: Caller
    ) async throws -> String {
        let measure = reader.choice("boardMeasure", as: BoardDecision.Measure.self)
        let reference = reader.line("boardReference")
        let day = reader.day("boardDay")
        let today = reader.today
        if let day {
            reader.check("boardDay") { try BoardDecision.allow(decided: day, today: today) }
        }
        try await coordinator.recordBoardDecision(
            about: base.guardian.id,
            try reader.finish(measure),
            reference: try reader.finish(reference),
            decided: try reader.finish(day),
            in: base.plan,
            as: caller
        )
        return done
    }
}
