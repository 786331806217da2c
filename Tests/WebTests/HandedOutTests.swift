import Coordination
import Domain
import Fixtures
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Web

@Suite struct `After handing out` {
    private func notice(_ samples: InfoStory, as caller: Caller) async throws -> String? {
        HandedOutNotice(
            overview: try await samples.story.overview(as: caller),
            unit: caller.unit,
            words: samples.words()
        ).text
    }

    @Test func `it is said whom the call has gone to`() async throws {
        let samples = try await InfoStory(until: .called)
        #expect(try await notice(samples, as: samples.world.bup) == nil)
        try await samples.story.handOut()
        let text = try #require(try await notice(samples, as: samples.world.bup))
        let units = [TestOrganisations.social, TestOrganisations.school].map(\.name)
        #expect(text.hasPrefix("Kallelsen har gått till "))
        #expect(units.allSatisfy { text.contains($0) })
        #expect(!text.contains("Det du valde"))
        samples.world.clock.move(to: "2026-11-23")
        try await samples.story.hold()
        try await samples.story.agree()
        try await samples.story.handOut(to: [TestOrganisations.social.id])
        let later = try #require(try await notice(samples, as: samples.world.bup))
        #expect(later.hasPrefix("Det du valde har gått till \(TestOrganisations.social.name)."))
        #expect(!later.contains(TestOrganisations.school.name))
    }

    @Test func `it is said on the plan's page, once`() async throws {
        let samples = try await InfoStory(until: .called)
        try await samples.story.handOut()
        let path = Paths.plan(samples.story.plan)
        let html = try await samples.site(as: samples.world.bup) { client in
            String(
                buffer: try await client.execute(
                    uri: path,
                    method: .get,
                    headers: [.cookie: "klart=utlamnat"]
                ).body
            )
        }
        #expect(mainText(html).contains("Kallelsen har gått till"))
    }

    @Test func `both sides know what waits until the plan is common`() async throws {
        let samples = try await InfoStory(until: .called)
        let waits = "lämnas ut först när ni har gjort planen gemensam"
        let early = mainText(try await samples.handOutPage())
        #expect(early.contains(waits))
        try await samples.story.handOut()
        let received = mainText(try await samples.planPage(as: samples.world.school))
        #expect(received.contains("Resten av planen lämnas ut tidigast"))
        try await samples.story.hold()
        try await samples.story.agree()
        let late = mainText(try await samples.handOutPage())
        #expect(!late.contains(waits))
        try await samples.story.handOut()
        let all = mainText(try await samples.planPage(as: samples.world.school))
        #expect(!all.contains("Resten av planen"))
    }

    @Test func `the receiver can find the child among its own records`() async throws {
        let samples = try await InfoStory(until: .called)
        try await samples.story.handOut()
        let child = try await samples.story.overview(as: samples.world.bup).child
        let whose = "\(child.givenName) \(child.familyName), född 1 januari 2017"
        let html = try await samples.planPage(as: samples.world.school)
        #expect(mainText(html).contains(whose))
        for number in child.numbers { #expect(!html.contains(number.revealed)) }
    }
}

@Suite struct `A guardian's answer about the help` {
    private func answer(
        _ samples: InfoStory,
        for readers: NeedOutcome.Readers
    ) async throws {
        let need = try await samples.story.overview(as: samples.world.mother).needs[0].content.id
        try await samples.world.coordinator.answerOutcome(
            of: need,
            in: samples.story.plan,
            result: .notMet,
            inTime: true,
            comment: "Hos pappa blir det inte bättre",
            readers: readers,
            as: samples.world.mother
        )
    }

    private func pages(_ samples: InfoStory, as caller: Caller) async throws -> String {
        let overview = try await samples.story.overview(as: caller)
        let timeline = TimelinePage(overview, for: caller, in: samples.words())
        return mainText(try samples.html(timeline, as: caller))
            + mainText(try await samples.planPage(as: caller))
    }

    @Test(.proves("D-26"))
    func `is not in what the other guardian reads, unless it was shared by choice`() async throws {
        let samples = try await InfoStory(until: .agreed)
        let before = try await pages(samples, as: samples.world.father)
        try await answer(samples, for: .helpers)
        let kept = try await pages(samples, as: samples.world.father)
        #expect(kept == before)
        #expect(!kept.contains("En vårdnadshavare:") && !kept.contains("Hos pappa"))
        try await answer(samples, for: .everyone)
        let shared = try await pages(samples, as: samples.world.father)
        #expect(shared.contains("Hos pappa blir det inte bättre"))
    }

    @Test func `is told with the name to staff who know the guardians`() async throws {
        let samples = try await InfoStory(until: .agreed)
        try await answer(samples, for: .helpers)
        let text = try await pages(samples, as: samples.world.bup)
        #expect(text.contains("Mira Provsten"))
        #expect(!text.contains("En vårdnadshavare:"))
    }
}
