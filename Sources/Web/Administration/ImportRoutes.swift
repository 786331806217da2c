import Coordination
import Domain
import HTTPTypes
import Hummingbird

/// | Method | Path | Shows or does |
/// |---|---|---|
/// | GET | `/administration/import` | where a list of people is pasted |
/// | POST | `/administration/import` | says what would change and what is wrong; then carries it out |
///
/// Both are one form, so that what was pasted is on every page of it.
struct ImportRoutes {
    let site: Site

    func add(to group: RouterGroup<SignedInContext>) {
        group.get(RouterPath(Paths.importPeople)) { request, context in
            try await show(request, context)
        }
        group.post(RouterPath(Paths.importPeople)) { request, context in
            try await send(request, context)
        }
    }

    private func show(_ request: Request, _ context: SignedInContext) async throws -> Response {
        // Asked for nothing but whether the caller looks after people at all.
        _ = try await site.coordinator.unitList(as: context.caller)
        let typed = try await unsent(request, context).fields
        let page = ImportPage(
            typed: typed?["sheet"],
            notice: Done.notice(context.visitor.done, in: site.words(context)),
            in: site.words(context)
        )
        return try site.show(page, to: context)
    }

    private func send(_ request: Request, _ context: SignedInContext) async throws -> Response {
        let fields = try await FormFields(of: request)
        if let left = try await unsent(request, context).left(fields) { return left }
        let sheet: PeopleSheet
        do {
            sheet = try Self.sheet(fields["sheet"])
        } catch {
            _ = try await site.coordinator.unitList(as: context.caller)
            let page = ImportPage(typed: fields["sheet"], problem: error, in: site.words(context))
            return try site.show(page, to: context, status: .unprocessableContent)
        }
        guard fields["seen"].isEmpty else {
            return try await perform(sheet, fields, request, context)
        }
        return try await preview(sheet, fields, context)
    }

    private static func sheet(_ text: String) throws(ImportPage.Problem) -> PeopleSheet {
        guard !text.trimmingWhiteSpace().isEmpty else { throw .empty }
        do throws(SheetText.Problem) {
            return PeopleSheet(try SheetText(Array(text.utf8)))
        } catch {
            throw .unreadable(error)
        }
    }

    /// - Parameter isNew: Whether something else would change than what was looked at.
    private func preview(
        _ sheet: PeopleSheet,
        _ fields: FormFields,
        _ context: SignedInContext,
        isNew: Bool = false
    ) async throws -> Response {
        let changes = try await site.coordinator.previewPeople(sheet, as: context.caller)
        let page = ImportPage(
            changes,
            typed: fields["sheet"],
            once: site.oneTimeToken(),
            hasChanged: isNew,
            in: site.words(context)
        )
        let isWrong = !changes.faults.isEmpty
        return try site.show(
            page,
            to: context,
            status: isWrong ? .unprocessableContent : isNew ? .conflict : .ok
        )
    }

    /// All of it or nothing, and only what has been looked at.
    private func perform(
        _ sheet: PeopleSheet,
        _ fields: FormFields,
        _ request: Request,
        _ context: SignedInContext
    ) async throws -> Response {
        do {
            _ = try await site.coordinator.importPeople(
                sheet,
                seen: fields["seen"],
                as: fields.sender(context.caller)
            )
            try await unsent(request, context).discard()
            return Site.redirect(to: Done.imported.path(Paths.administration))
        } catch is AlreadySubmitted {
            return Site.redirect(to: Done.imported.path(Paths.administration))
        } catch is StaleVersion {
            return try await preview(sheet, fields, context, isNew: true)
        } catch is PeopleFaults {
            return try await preview(sheet, fields, context, isNew: true)
        }
    }

    private func unsent(_ request: Request, _ context: SignedInContext) -> TypedTooLate {
        TypedTooLate(site: site, path: request.uri.path, caller: context.caller)
    }
}
