import Coordination
import Domain
import Hummingbird

/// Serves every form the same way: nothing typed is ever lost.
struct FormRoutes {
    let site: Site

    func add(_ kinds: [any SiteForm.Type], to group: RouterGroup<SignedInContext>) {
        for kind in kinds { add(kind, to: group) }
    }

    private func add<Kind: SiteForm>(_ kind: Kind.Type, to group: RouterGroup<SignedInContext>) {
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
        let typed = try await kept(loaded, at: request.uri.path, context)
        let page = FormPage(
            typed.map(loaded.form(holding:)) ?? loaded.form,
            typed: typed,
            once: site.oneTimeToken(),
            notice: Done.notice(context.visitor.done, in: site.words(context)),
            in: site.words(context)
        )
        return try site.show(page, to: context)
    }

    /// What the caller typed here before signing in again, or saved as a draft.
    private func kept(
        _ loaded: some SiteForm,
        at path: String,
        _ context: SignedInContext
    ) async throws -> FormFields? {
        let typed = try await TypedTooLate(site: site, path: path, caller: context.caller).fields
        guard typed == nil, context.caller.keepsDrafts, let key = loaded.draftKey else {
            return typed
        }
        return try await site.coordinator
            .draft(form: loaded.form.name, about: key, as: context.caller)
            .map(FormFields.init(draft:))
    }

    private func submit<Kind: SiteForm>(
        _ kind: Kind.Type,
        _ request: Request,
        _ context: SignedInContext
    ) async throws -> Response {
        let fields = try await FormFields(of: request)
        let loaded: Kind
        do { loaded = try await load(kind, context) } catch {
            guard try await isSentBefore(fields, context) else { throw error }
            return sentBefore(nil, context)
        }
        let unsent = TypedTooLate(site: site, path: request.uri.path, caller: context.caller)
        if let left = try await unsent.left(fields) { return left }
        if let key = loaded.draftKey, !fields["draft"].isEmpty {
            try await unsent.discard()
            return try await keep(fields, of: loaded.form, about: key, context)
        }
        let typed = fields.merged()
        let form = loaded.form(holding: typed)
        if form.hasMore, !fields["more"].isEmpty {
            let page = FormPage(form, typed: typed, in: site.words(context))
            return try site.show(page, to: context)
        }
        return try await send(loaded, typed, request, context)
    }

    private func keep(
        _ fields: FormFields,
        of form: Form,
        about key: String,
        _ context: SignedInContext
    ) async throws -> Response {
        try await site.coordinator.saveDraft(
            form: form.name,
            about: key,
            fields: fields.draft,
            as: context.caller
        )
        let next = ReturnPath(fields["draft"])?.path ?? Paths.toDo
        return Site.redirect(to: Done.draft.path(next))
    }

    /// Carries the form out, unless it has been, or someone else has changed what it is about.
    private func send<Kind: SiteForm>(
        _ loaded: Kind,
        _ typed: FormFields,
        _ request: Request,
        _ context: SignedInContext
    ) async throws -> Response {
        let form = loaded.form(holding: typed)
        if try await isSentBefore(typed, context) { return sentBefore(form, context) }
        if let page = try stale(form, typed, context) { return page }
        do {
            return Site.redirect(to: try await perform(loaded, typed, request, context))
        } catch is AlreadySubmitted {
            return sentBefore(form, context)
        } catch is StaleVersion {
            let fresh = try await load(Kind.self, context).form(holding: typed)
            return try stale(fresh, typed, isRefused: true, context)
                ?? again(fresh, typed, StaleVersion(), context)
        } catch {
            return try again(loaded.form(holding: typed, after: error), typed, error, context)
        }
    }

    private func isSentBefore(
        _ fields: FormFields,
        _ context: SignedInContext
    ) async throws -> Bool {
        try await SentForms(site.coordinator).include(fields.sender(context.caller))
    }

    /// The first sending was saved; the second leads where a look shows it.
    ///
    /// - Parameter form: Nothing where the first sending has closed the form.
    private func sentBefore(_ form: Form?, _ context: SignedInContext) -> Response {
        let plan = context.parameters.get("plan", as: Plan.ID.self).map { Paths.plan($0) }
        let start = context.caller.may(.plans) ? Paths.plans : Paths.home
        return Site.redirect(to: Done.saved.path(form?.crumb?.href ?? plan ?? start))
    }

    /// Both writings beside each other, when someone else has changed what the form was made from.
    ///
    /// The page is made from what stands now, so it must always tell what has been done since.
    /// - Parameter isRefused: Whether something done since is enough to stop the form.
    private func stale(
        _ form: Form,
        _ typed: FormFields,
        isRefused: Bool = false,
        _ context: SignedInContext
    ) throws -> Response? {
        let conflicts = FieldConflict.all(in: form, typed)
        let happened = Int(typed["version"]).flatMap { form.happened?($0) } ?? []
        guard !conflicts.isEmpty || (isRefused && !happened.isEmpty) else { return nil }
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
        try await TypedTooLate(site: site, path: path, caller: caller).discard()
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
        guard let problem = RefusalText.problem(for: error, in: form, words) else { throw error }
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
