import Coordination
import Domain

/// One person answers anew, which begins from what the same person answered before.
struct NewAnswerForm: SiteForm {
    static let path = "planer/:plan/samtycken/:consent/nytt-svar"
    let earlier: Consent
    let form: Form
    private let consentForm: ConsentForm

    /// - Throws: `NotFound`; `NotAllowed.staffOnly`; `Plan.Refusal.notHolder`.
    static func load(_ request: FormRequest) async throws -> Self {
        let base = try await ConsentForm.load(request).base
        let id: Consent.ID = try request.context.id("consent")
        guard let held = base.overview.consents.first(where: { $0.content.id == id }) else {
            throw NotFound()
        }
        return Self(base, after: held.content)
    }

    init(_ base: PlanFormBase, after earlier: Consent) {
        self.earlier = earlier
        consentForm = ConsentForm(base, asking: earlier.giver)
        var form = consentForm.form
        form.action = Paths.newAnswer(earlier.id, in: base.overview.plan.content.id)
        form.hasDraft = false
        self.form = form
    }

    func submit(
        _ reader: inout FormReader,
        to coordinator: Coordinator,
        as caller: Caller
    ) async throws -> String {
        try await consentForm.submit(&reader, to: coordinator, as: caller)
    }
}
