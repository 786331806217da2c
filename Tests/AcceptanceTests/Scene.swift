import Coordination
import Domain
import ExampleWorld
import Fixtures
import Server
import Testing

/// Elsa's plan in a copy of the invented counties, with those who can sign in there.
struct Scene: Sendable {
    let service: Coordinator
    let plan: Plan.ID
    private let sessions: Sessions

    static let secret = VoiceRecord.Statement(
        asking: .talk,
        words: "Det är värst hemma",
        audience: .notForParents,
        effect: "Elsa har fått en egen tid"
    )

    init(_ demo: DemoService) async throws {
        let service = demo.service
        self.service = service.coordinator
        sessions = Sessions(
            database: service.database,
            effects: service.coordinator.effects,
            passwords: service.passwords,
            ways: WaysIn(staffPasswords: .yes)
        )
        let elsa = try await Self.caller("elsa", sessions)
        plan = try #require(await service.coordinator.planList(as: elsa).plans.first).plan.id
    }

    func caller(_ userName: String) async throws -> Caller {
        try await Self.caller(userName, sessions)
    }

    private static func caller(_ userName: String, _ sessions: Sessions) async throws -> Caller {
        let token = try #require(
            await sessions.signIn(userName: userName, password: ExampleWorld.password)
        )
        return try #require(await sessions.session(token: token)).caller
    }

    /// The same follow-up, whatever the child said at it.
    ///
    /// - Parameter note: What was weighed; nothing for what was weighed last, carried along.
    func followsUp(_ voice: VoiceRecord, weighing note: Prose?) async throws {
        let kurator = try await caller("kurator")
        let page = try await service.planOverview(plan, as: kurator)
        try await service.followUp(
            NewFollowUp(next: "2027-02-01", result: "Vi fortsätter som förut"),
            in: plan,
            version: page.plan.version,
            considering: Consideration(
                day: DemoService.today,
                bestInterests: try note ?? #require(page.noteToCarry),
                voice: voice
            ),
            as: kurator
        )
    }

    func beginsAnotherPlan() async throws {
        let nurse = try await caller("skolskoterska")
        let child = try await service.register(
            NewChild(
                givenName: "Elsa",
                familyName: "Smultronäng",
                birthDate: "2015-01-02",
                number: nil,
                homeMunicipality: #require(MunicipalityCode("0880")),
                guardians: []
            ),
            as: nurse
        )
        _ = try await service.noticeNeed(
            of: child,
            words: "En annan Elsa mår dåligt",
            whose: .staff,
            why: "Vi räcker inte till",
            maturity: .heard,
            initiator: "Siv Björkris",
            considering: Consideration(
                day: DemoService.today,
                bestInterests: "Hon behöver fler vuxna",
                voice: .declined(.talk)
            ),
            as: nurse
        )
    }
}
