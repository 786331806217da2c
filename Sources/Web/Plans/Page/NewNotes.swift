import Coordination
import Domain

/// What was weighed at a step, when it is not only what stood there before.
struct NewNote {
    let step: RecordedStep
    let note: Step.Note
    /// Whether no guardian may read it, and no paper show it.
    let isKept: Bool
}

extension PlanReading {
    /// The notes that the caller may read, each at the step where it was new, in order.
    var newNotes: [NewNote] {
        let all = overview.steps.compactMap { step in
            overview.notes.first { $0.content.step == step.id }.map {
                NewNote(
                    step: step,
                    note: $0.content.note,
                    isKept: $0.audience == .notForParents
                )
            }
        }
        return all.enumerated().filter { index, new in
            guard index > 0 else { return true }
            let before = all[index - 1]
            return before.note.bestInterests != new.note.bestInterests
                || before.isKept != new.isKept || new.note.why != nil
        }
        .map(\.element)
    }
}
