import Coordination
import Domain

/// The unit that wrote something says it in other words; what it said before is kept.
struct RewordForm: SiteForm {
    static let path = "planer/:plan/delar/:kind/:part/andring"
    let part: CorrectedPart
    let wording: Prose

    static func load(_ request: FormRequest) async throws -> Self {
        let part = try await CorrectedPart.load(request)
        guard let wording = part.wording else { throw NotFound() }
        return Self(part: part, wording: wording)
    }

    var read: Set<PartReference> { part.overview.read }

    var form: Form {
        Form(
            name: "reword",
            action: Paths.correction(.reword, of: part.reference, in: part.plan),
            fields: [.area("newWords", rows: 4).preset(wording.description), .note(reach)],
            crumb: (Paths.plan(part.plan), part.words["form.backToPlan"])
        )
    }

    /// That a copy which has gone out stays as it is until someone hands out the new words.
    private var reach: String {
        part.words[part.receivers.isEmpty ? "correct.keptHere" : "correct.copiesStay"]
    }

    func submit(
        _ reader: inout FormReader,
        to coordinator: Coordinator,
        as caller: Caller
    ) async throws -> String {
        let words = reader.prose("newWords")
        try await coordinator.reword(
            part.reference,
            to: try reader.finish(words),
            in: part.plan,
            as: caller
        )
        return Done.saved.path(Paths.plan(part.plan))
    }
}
