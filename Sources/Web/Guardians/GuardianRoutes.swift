import Coordination
import Domain
import Hummingbird

/// | Method | Path | Shows or does |
/// |---|---|---|
/// | GET | `/planer/{plan}/vardnadshavare` | the guardians and who is invited |
/// | GET, POST | `/planer/{plan}/vardnadshavare/{guardian}/…` | one record about one guardian |
/// | GET, POST | `/planer/{plan}/inbjudna` | invites someone |
/// | GET, POST | `/planer/{plan}/inbjudna/{invitation}/avslut` | ends an invitation |
struct GuardianRoutes {
    static let forms: [any SiteForm.Type] = [
        AbsenceForm.self, ReachedForm.self, BoardDecisionForm.self, CloseInsightForm.self,
        LiftClosureForm.self, InviteForm.self, EndInvitationForm.self,
    ]

    let site: Site

    func add(to group: RouterGroup<SignedInContext>) {
        let path = RouterPath("planer/:plan/\(PlanPath.guardians.rawValue)")
        group.get(path) { _, context in try await show(context) }
        FormRoutes(site: site).add(Self.forms, to: group)
    }

    private func show(_ context: SignedInContext) async throws -> Response {
        let book = try await site.coordinator.guardianBook(
            in: try context.id("plan"),
            as: context.caller
        )
        let page = GuardiansPage(
            book,
            for: context.caller,
            done: context.visitor.done,
            in: site.words(context)
        )
        return try site.show(page, to: context)
    }
}
