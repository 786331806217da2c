import Domain
import Fixtures
import HTTPTypes
import HummingbirdTesting
import Testing

@testable import Coordination
@testable import Web

@Suite struct `What someone invited reads` {
    /// A plan with a call that nobody has answered, and a coach who sees meetings and needs.
    private func story() async throws -> (samples: InfoStory, coach: Caller) {
        let samples = try await InfoStory(until: .called)
        try await samples.story.handOut()
        let coach = try await samples.story.invite(seeing: [.meetings, .needs])
        return (samples, coach)
    }

    @Test(.proves("D-20"))
    func `says of no unit whether it has answered the call`() async throws {
        let (samples, coach) = try await story()
        let path = Paths.plan(samples.story.plan)
        try await samples.story.answerCall(.comes, as: samples.world.school)
        let page = mainText(try await samples.get(path, as: coach))
        #expect(page.contains("Biblioteket"))
        #expect(!page.contains("Har inte svarat") && !page.contains("Kommer"))
    }

    @Test(.proves("D-20"))
    func `is one page, and no agenda`() async throws {
        let (samples, coach) = try await story()
        let agenda = Paths.plan(samples.story.plan, .agenda)
        #expect(
            !(try await samples.get(Paths.plan(samples.story.plan), as: coach)).contains(agenda)
        )
        let status = try await samples.site(as: coach) { client in
            try await client.execute(uri: agenda, method: .get).status
        }
        #expect(status == .notFound)
    }

    @Test(.proves("D-20"))
    func `is told to the family, with what and how long, until it is over`() async throws {
        let (samples, coach) = try await story()
        let (world, plan) = (samples.world, samples.story.plan)
        let parts = [Paths.plan(plan, .consents), Paths.plan(plan)]
        for reader in [world.mother, world.child] {
            for path in parts {
                let page = mainText(try await samples.get(path, as: reader))
                #expect(page.contains("Lo Provkvist, tränare Är inbjuden av"))
                #expect(page.contains("Till och med 21 december 2026."))
            }
        }
        guard case .invited(let invited) = coach.standing else { return }
        try await world.coordinator.endInvitation(invited.invitation, in: plan, as: world.bup)
        #expect(!(try await samples.get(parts[0], as: world.mother)).contains("Lo Provkvist"))
    }

    @Test func `leaves staff no place for saying that nobody else knows`() async throws {
        let samples = try await InfoStory(until: .consented)
        let alone = "Ingen annan har fått något av planen."
        #expect(try await samples.planPage(as: samples.world.bup).contains(alone))
        _ = try await samples.story.invite(seeing: [.needs])
        #expect(!(try await samples.planPage(as: samples.world.bup)).contains(alone))
    }
}
