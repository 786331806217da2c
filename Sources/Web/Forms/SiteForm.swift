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
}

/// Serves every form the same way: nothing typed is ever lost.
struct FormRoutes {
    let site: Site

    func add<Kind: SiteForm>(_ kind: Kind.Type, to group: RouterGroup<SignedInContext>) {
        group.get(RouterPath(Kind.path)) { request, context in
            try await show(kind, request, context)
        }
        group.post(RouterPath(Kind.path)) { request, context in
            try await submit(kind, request, context)
        }
    }

    private func show<Kind: SiteForm>(
        _ kind: Kind.Type,
        _ request: Request,
        _ context: SignedInContext
    ) async throws -> Response {
        let loaded = try await load(kind, context)
        let typed = try await kept(loaded, at: request.uri.path, context.caller)
        let page = FormPage(
            typed.map(loaded.form(holding:)) ?? loaded.form,
            typed: typed,
            once: site.oneTimeToken(),
            in: site.words(context)
        )
        return try site.show(page, to: context)
    }

    /// What the caller typed here before signing in again, or saved as a draft.
    private func kept(
        _ loaded: some SiteForm,
        at path: String,
        _ caller: Caller
    ) async throws -> FormFields? {
        guard caller.unit != nil || caller.ownGiver != nil else { return nil }
        let drafts =
            [(TimedOut.form, path)] + (loaded.draftKey.map { [(loaded.form.name, $0)] } ?? [])
        for (form, about) in drafts {
            let fields = try await site.coordinator.draft(form: form, about: about, as: caller)
            if let fields { return FormFields(draft: fields) }
        }
        return nil
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
        let typed = fields.merged()
        let form = loaded.form(holding: typed)
        if form.hasMore, !fields["more"].isEmpty {
            let page = FormPage(form, typed: typed, in: site.words(context))
            return try site.show(page, to: context)
        }
        if let page = try stale(form, typed, [], context) { return page }
        do {
            return Site.redirect(to: try await perform(loaded, typed, request, context))
        } catch is AlreadySubmitted {
            // The first sending was saved; the second leads where a look shows it.
            return Site.redirect(to: Done.saved.path(form.crumb?.href ?? Paths.plans))
        } catch is StaleVersion {
            let fresh = try await load(kind, context).form(holding: typed)
            let happened = Int(typed["version"]).flatMap { fresh.happened?($0) } ?? []
            return try stale(fresh, typed, happened, context)
                ?? again(fresh, typed, StaleVersion(), context)
        } catch {
            return try again(loaded.form(holding: typed, after: error), typed, error, context)
        }
    }

    /// Both writings beside each other, when someone else has changed what the form was made from.
    ///
    /// - Parameter happened: What has been done since, in sentences.
    private func stale(
        _ form: Form,
        _ typed: FormFields,
        _ happened: [String],
        _ context: SignedInContext
    ) throws -> Response? {
        let conflicts = FieldConflict.all(in: form, typed, today: site.coordinator.today)
        guard !conflicts.isEmpty || !happened.isEmpty else { return nil }
        let page = MergePage(
            form,
            typed: typed,
            conflicts,
            happened: happened,
            in: site.words(context)
        )
        return try site.show(page, to: context, status: .conflict)
    }

    /// Carries the form out, once for each showing of it, and says where to go next.
    private func perform(
        _ loaded: some SiteForm,
        _ fields: FormFields,
        _ request: Request,
        _ context: SignedInContext
    ) async throws -> String {
        let (caller, path) = (context.caller, request.uri.path)
        var reader = FormReader(fields, today: site.coordinator.today)
        reader.checkChoices(in: loaded.form(holding: fields))
        let sender = fields.sender(caller).having(read: loaded.read)
        let next = try await loaded.submit(&reader, to: site.coordinator, as: sender)
        if let key = loaded.draftKey {
            try await site.coordinator.discardDraft(form: loaded.form.name, about: key, as: caller)
        }
        let typed = try await site.coordinator.draft(form: TimedOut.form, about: path, as: caller)
        if typed != nil {
            try await site.coordinator.discardDraft(form: TimedOut.form, about: path, as: caller)
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
