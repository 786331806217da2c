import Coordination
import Domain

/// A guardian is shut out of everything about the child, for the child's safety.
///
/// - SeeAlso: disclosure case D-07.
struct CloseInsightForm: GuardianRecordForm {
    static let act = GuardianAct.closing
    let base: GuardianFormBase

    var form: Form {
        form(
            "closeInsight",
            [
                law("closing", .towardsGuardian), .area("closureReason", rows: 3),
                .line("decidedBy"), .day("review"),
            ]
        )
    }

    func submit(
        _ reader: inout FormReader,
        to coordinator: Coordinator,
        as caller: Caller
    ) async throws -> String {
        let reason = reader.prose("closureReason")
        let decidedBy = reader.line("decidedBy")
        let review = reader.day("review")
        let today = reader.today
        if let review {
            reader.check("review") { try InsightClosure.allow(review: review, decided: today) }
        }
        _ = try await coordinator.closeInsight(
            of: base.guardian.id,
            because: try reader.finish(reason),
            decidedBy: try reader.finish(decidedBy),
            review: try reader.finish(review),
            as: caller
        )
        return done
    }
}

/// What was shut is opened again, after someone has tried the matter anew.
struct LiftClosureForm: GuardianRecordForm {
    static let act = GuardianAct.opening
    let base: GuardianFormBase

    var form: Form { form("liftClosure", [law("opening", .towardsGuardian)]) }

    /// - Throws: `NotFound` when there is nothing to lift.
    func submit(
        _ reader: inout FormReader,
        to coordinator: Coordinator,
        as caller: Caller
    ) async throws -> String {
        guard let closure = base.book.closure(of: base.guardian.id) else { throw NotFound() }
        try await coordinator.liftClosure(closure.id, as: caller)
        return done
    }
}
