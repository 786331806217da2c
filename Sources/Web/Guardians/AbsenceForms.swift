import Coordination
import Domain

/// A guardian cannot be reached, and the matter cannot wait.
///
/// - SeeAlso: disclosure case D-06.
struct AbsenceForm: GuardianRecordForm {
    static let act = GuardianAct.absence
    let base: GuardianFormBase

    var form: Form {
        form(
            "absence",
            [
                law("absence", .oneGuardianAlone), .area("tried", rows: 3),
                .area("urgency", rows: 3),
            ]
        )
    }

    func submit(
        _ reader: inout FormReader,
        to coordinator: Coordinator,
        as caller: Caller
    ) async throws -> String {
        let tried = reader.prose("tried")
        let urgency = reader.prose("urgency")
        try await coordinator.noteAbsence(
            of: base.guardian.id,
            tried: try reader.finish(tried),
            urgency: try reader.finish(urgency),
            in: base.plan,
            as: caller
        )
        return done
    }
}

/// The guardian has been reached, and decides again.
struct ReachedForm: GuardianRecordForm {
    static let act = GuardianAct.reached
    let base: GuardianFormBase

    var form: Form { form("reached", [law("reached", .oneGuardianAlone)]) }

    /// - Throws: `NotFound` when there is nothing to end.
    func submit(
        _ reader: inout FormReader,
        to coordinator: Coordinator,
        as caller: Caller
    ) async throws -> String {
        guard let absence = base.book.absence(of: base.guardian.id) else { throw NotFound() }
        try await coordinator.endAbsence(absence.id, in: base.plan, as: caller)
        return done
    }
}
