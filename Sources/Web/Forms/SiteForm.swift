import Coordination
import Domain
import Hummingbird

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
    /// What the form's draft is about; nothing for a form without drafts.
    var draftKey: String? { get }
    /// Performs the form's one operation and says where to go next.
    ///
    /// - Throws: `FormProblems`, or a refusal; both show the form again with all that was typed.
    func submit(_ reader: inout FormReader, to coordinator: Coordinator, as caller: Caller)
        async throws -> String
}

extension SiteForm {
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
}

/// Serves every form the same way: nothing typed is ever lost.
struct FormRoutes {
    let site: Site

    func add<Kind: SiteForm>(_ kind: Kind.Type, to group: RouterGroup<SignedInContext>) {
        group.get(RouterPath(Kind.path)) { _, context in
            try await show(kind, context)
        }
        group.post(RouterPath(Kind.path)) { request, context in
            try await submit(kind, request, context)
        }
    }

    private func show<Kind: SiteForm>(
        _ kind: Kind.Type,
        _ context: SignedInContext
    ) async throws -> Response {
        let loaded = try await load(kind, context)
        let draft: Draft? =
            if let key = loaded.draftKey {
                try await site.coordinator.draft(
                    form: loaded.form.name,
                    about: key,
                    as: context.caller
                )
            } else { nil }
        let typed = draft.map { FormFields(draft: $0.fields) }
        let page = FormPage(
            typed.map(loaded.form(holding:)) ?? loaded.form,
            typed: typed,
            once: site.oneTimeToken(),
            in: site.words(context)
        )
        return try site.show(page, to: context)
    }

    private func submit<Kind: SiteForm>(
        _ kind: Kind.Type,
        _ request: Request,
        _ context: SignedInContext
    ) async throws -> Response {
        let fields = try await FormFields(of: request)
        let loaded = try await load(kind, context)
        if let key = loaded.draftKey, !fields["draft"].isEmpty {
            try await site.coordinator.saveDraft(
                form: loaded.form.name,
                about: key,
                fields: fields.draft,
                as: context.caller
            )
            return Site.redirect(to: Done.draft.path(Paths.toDo))
        }
        let form = loaded.form(holding: fields)
        if form.hasMore, !fields["more"].isEmpty {
            let page = FormPage(form, typed: fields, in: site.words(context))
            return try site.show(page, to: context)
        }
        do {
            return Site.redirect(to: try await perform(loaded, fields, context.caller))
        } catch is AlreadySubmitted {
            // The first sending was saved; the second leads where a look shows it.
            return Site.redirect(to: Done.saved.path(form.crumb?.href ?? Paths.plans))
        } catch {
            return try again(loaded.form(holding: fields, after: error), fields, error, context)
        }
    }

    /// Carries the form out, once for each showing of it, and says where to go next.
    private func perform(
        _ loaded: some SiteForm,
        _ fields: FormFields,
        _ caller: Caller
    ) async throws -> String {
        var reader = FormReader(fields, today: site.coordinator.today)
        reader.checkChoices(in: loaded.form(holding: fields))
        let sender = fields.sender(caller)
        let next = try await loaded.submit(&reader, to: site.coordinator, as: sender)
        if let key = loaded.draftKey {
            try await site.coordinator.discardDraft(
                form: loaded.form.name,
                about: key,
                as: caller
            )
        }
        return next
    }

    /// The form once more, with everything typed and every problem in words.
    private func again(
        _ form: Form,
        _ fields: FormFields,
        _ error: any Error,
        _ context: SignedInContext
    ) throws -> Response {
        let words = site.words(context)
        var typed = fields
        typed.remove("version")
        if let problems = error as? FormProblems {
            let page = FormPage(form, typed: typed, problems: problems.list, in: words)
            return try site.show(page, to: context, status: .unprocessableContent)
        }
        guard let problem = RefusalText.problem(for: error, in: form) else { throw error }
        let page = FormPage(form, typed: typed, problems: [problem], in: words)
        return try site.show(page, to: context, status: .conflict)
    }

    private func load<Kind: SiteForm>(
        _ kind: Kind.Type,
        _ context: SignedInContext
    ) async throws -> Kind {
        try await kind.load(
            FormRequest(
                context: context,
                coordinator: site.coordinator,
                words: site.words(context)
            )
        )
    }
}
