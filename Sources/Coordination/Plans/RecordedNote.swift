import Domain
import Storage

/// What was weighed at one step, stored apart so that it can be kept from some readers.
///
/// It has the same identifier as its step.
package struct RecordedNote: Hashable, Sendable {
    package let step: Step.ID
    package let note: Step.Note

    init(_ step: Step) {
        self.step = step.id
        note = step.note
    }
}

extension RecordedNote: PlanPart {
    package static let partKind = PartKind.note
    package static let table: SQL = "step_note"
    package static let columns: [SQL] = ["why", "best_interests"]

    package var partID: String { step.description }
    package var values: [any SQLBindable] { [orNull(note.why), note.bestInterests] }

    package init(_ row: Row) throws {
        step = try row.value("id")
        note = Step.Note(
            why: try row.optionalProse("why"),
            bestInterests: try row.prose("best_interests")
        )
    }
}
