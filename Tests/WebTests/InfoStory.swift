import Domain
import Fixtures
import Foundation
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Coordination
@testable import Web

/// The pages about what is known and shared, shown as someone in the test world sees them.
struct InfoStory {
    let world: TestWorld
    let story: PlanStory
    let renderer: PageRenderer

    /// - Parameter holder: Who has written down a child and holds the plan; else the nurse, with the
    ///   family of the world.
    init(
        until stage: PlanStory.Stage,
        world: TestWorld? = nil,
        as holder: Caller? = nil
    ) async throws {
        let built: TestWorld
        if let world { built = world } else { built = try await TestWorld() }
        self.world = built
        var child: Child.ID?
        if let holder {
            let home = TestOrganisations.municipalityCode
            child = try await built.child(livingIn: home, writtenDownBy: holder)
        }
        story = try await PlanStory(in: built, until: stage, of: child, as: holder)
        renderer = try WebResources.renderer(styleHref: "/static/app.css", isDemo: true)
    }

    func words(_ language: Language = .sv) -> Words { renderer.words(language) }

    func html(
        _ page: some Page,
        as caller: Caller? = nil,
        in language: Language = .sv
    ) throws -> String {
        let session = caller.map(Self.session)
        let visitor = Visitor(session: session, language: language, csrf: "token")
        return try renderer.html(page, to: visitor)
    }

    private static func session(of caller: Caller) -> Sessions.Session {
        Sessions.Session(
            caller: caller,
            personName: "Ida",
            unitName: caller.unit.map { _ in "BUP Provby" },
            title: nil,
            csrf: "token"
        )
    }

    /// The site as `caller`, already signed in.
    func site<Value: Sendable>(
        as caller: Caller?,
        with agreements: [Agreement]? = nil,
        _ visit: @escaping @Sendable (any TestClientProtocol) async throws -> Value
    ) async throws -> Value {
        let site = Site(
            coordinator: agreements.map { agreements in
                Coordinator(
                    database: world.database,
                    effects: world.clock.effects,
                    agreements: AgreementShelf(agreements)
                )
            } ?? world.coordinator,
            sessions: world.sessions,
            renderer: renderer,
            isSecure: false,
            demoLogins: []
        )
        let router = Router(context: WebContext.self)
        router.add(middleware: SignedIn(session: caller.map(Self.session)))
        router.add(middleware: DoneOnce(isSecure: false))
        router.add(middleware: ErrorPages(renderer))
        AboutRoutes(site: site).add(to: router)
        let group = router.group("", context: SignedInContext.self)
        HandOutRoutes(site: site).add(to: group)
        LawRoutes(site: site).add(to: group)
        GuardianRoutes(site: site).add(to: group)
        CopyRoutes(site: site).add(to: group)
        ConsentRoutes(site: site).add(to: group)
        WhoHasLookedRoutes(site: site).add(to: group)
        PlanRoutes(site: site).add(to: group)
        AgreementRoutes(site: site).add(to: group)
        return try await Application(router: router).test(.router, visit)
    }
}

extension InfoStory {
    func handOutPage(as caller: Caller? = nil, _ language: Language = .sv) async throws -> String {
        let caller = caller ?? world.bup
        let page = try HandOutPage(
            try await world.coordinator.handOutProposal(for: story.plan, as: caller),
            in: try await story.overview(as: caller),
            for: caller,
            words(language)
        )
        return try html(page, as: caller, in: language)
    }

    func consentsPage(as caller: Caller? = nil, _ language: Language = .sv) async throws -> String {
        let caller = caller ?? world.bup
        let overview = try await story.overview(as: caller)
        guard caller.unit == nil else {
            let page = try ConsentsPage(overview, for: caller, in: words(language))
            return try html(page, as: caller, in: language)
        }
        let page = try FamilyConsentsPage(overview, for: caller, in: words(language))
        return try html(page, as: caller, in: language)
    }

    func consent(of giver: Consent.Giver) async throws -> Consent {
        let consents = try await story.overview(as: world.bup).consents.map(\.content)
        return try #require(consents.last { $0.giver == giver })
    }

    /// The health care unit writes down that the giver has taken the consent back.
    func withdraw(_ giver: Consent.Giver) async throws {
        try await world.coordinator.withdrawConsent(
            try await consent(of: giver).id,
            in: story.plan,
            as: world.bup
        )
    }

    var motherGives: Consent.Giver { .guardian(world.family.guardians[0]) }
    var fatherGives: Consent.Giver { .guardian(world.family.guardians[1]) }
}

/// Puts a session in place of signing in.
private struct SignedIn: RouterMiddleware {
    let session: Sessions.Session?

    func handle(
        _ request: Request,
        context: WebContext,
        next: (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        context.visitor = Visitor(session: session, language: .sv, csrf: "token")
        return try await next(request, context)
    }
}
