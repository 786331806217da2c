import Coordination
import Domain
import Hummingbird

/// | Method | Path | Shows or does |
/// |---|---|---|
/// | GET | `/planer/{plan}/kopior` | what was asked for, and each unit's answer |
/// | GET, POST | `/planer/{plan}/kopior/begaran` | asks every unit that the family knows of |
/// | GET, POST | `/planer/{plan}/kopior/{copy}/svar` | a unit answers |
struct CopyRoutes {
    static let forms: [any SiteForm.Type] = [
        AskForCopiesForm.self, AnswerCopyForm.self,
    ]

    let site: Site

    func add(to group: RouterGroup<SignedInContext>) {
        let path = RouterPath("planer/:plan/\(PlanPath.copies.rawValue)")
        group.get(path) { _, context in try await show(context) }
        FormRoutes(site: site).add(Self.forms, to: group)
    }

    private func show(_ context: SignedInContext) async throws -> Response {
        let copies = try await site.coordinator.copyRequests(
            in: try context.id("plan"),
            as: context.caller
        )
        let page = CopiesPage(
            copies,
            for: context.caller,
            done: context.visitor.done,
            in: site.words(context)
        )
        return try site.show(page, to: context)
    }
}
