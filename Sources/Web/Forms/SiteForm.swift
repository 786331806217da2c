import Coordination
import Domain

/// A form with what it needs to be shown and to be carried out.
///
/// One type serves both: GET shows it, POST reads it and performs one operation.
protocol SiteForm: Sendable {
    /// The route's path, with parameters.
    static var path: String { get }
    /// Loads what the form shows, as far as the caller may see it.
    static func load(_ request: FormRequest) async throws -> Self
    var form: Form { get }
    /// The form with room for what was typed, where its number of rows can grow.
    func form(holding typed: FormFields) -> Form
    /// The form shown again after `error`, where the error asks for something more.
    func form(holding typed: FormFields, after error: any Error) -> Form
    /// The parts that the form is made from, so that it changes nothing newer than it has shown.
    var read: Set<PartReference> { get }
    /// What the form's draft is about; nothing for a form without drafts.
    var draftKey: String? { get }
    /// Performs the form's one operation and says where to go next.
    ///
    /// - Throws: `FormProblems`, or a refusal; both show the form again with all that was typed.
    func submit(_ reader: inout FormReader, to coordinator: Coordinator, as caller: Caller)
        async throws -> String
}

extension SiteForm {
    var read: Set<PartReference> { [] }
    var draftKey: String? { nil }
    func form(holding typed: FormFields) -> Form { form }
    func form(holding typed: FormFields, after error: any Error) -> Form { form(holding: typed) }
}

/// What a form is loaded from.
struct FormRequest {
    let context: SignedInContext
    let coordinator: Coordinator
    let words: Words

    var caller: Caller { context.caller }

    /// The plan of the address, as the caller may see it.
    ///
    /// - Throws: `NotFound`.
    func overview() async throws -> PlanOverview {
        try await coordinator.planOverview(try context.id("plan"), as: caller)
    }

    /// The same plan, to be read to the caller.
    func reading() async throws -> PlanReading {
        PlanReading(overview: try await overview(), words: words, caller: caller)
    }
}
