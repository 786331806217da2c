import Coordination
import Domain

/// The unit that wrote something marks it as written by mistake (felaktigt införd), and says why.
struct MistakeForm: SiteForm {
    static let path = "planer/:plan/delar/:kind/:part/felaktig"
    let part: CorrectedPart

    static func load(_ request: FormRequest) async throws -> Self {
        Self(part: try await CorrectedPart.load(request))
    }

    var read: Set<PartReference> { part.overview.read }

    var form: Form {
        Form(
            name: "mistake",
            action: Paths.correction(.mistake, of: part.reference, in: part.plan),
            fields: part.text.map { .note($0) } + [
                .area("mistakeReason", rows: 3), .note(reach),
            ],
            crumb: (Paths.plan(part.plan, .timeline), part.words["correct.back"])
        )
    }

    /// Who sees the mark and the reason.
    private var reach: String {
        let units = part.receivers
        guard !units.isEmpty else { return part.words["correct.staysHere"] }
        return part.words.text("correct.reaches", ["units": part.words.list(units)])
    }

    func submit(
        _ reader: inout FormReader,
        to coordinator: Coordinator,
        as caller: Caller
    ) async throws -> String {
        let reason = reader.prose("mistakeReason")
        try await coordinator.markInError(
            part.reference,
            because: try reader.finish(reason),
            in: part.plan,
            as: caller
        )
        return Done.marked.path(Paths.plan(part.plan, .timeline))
    }
}
