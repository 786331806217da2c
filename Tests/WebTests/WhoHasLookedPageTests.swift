import Coordination
import Domain
import Fixtures
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Web

@Suite struct `Who has looked` {
    private func page(_ samples: InfoStory, as caller: Caller) async throws -> String {
        let path = Paths.plan(samples.story.plan, .whoHasLooked)
        return try await samples.site(as: caller) { client in
            String(buffer: try await client.execute(uri: path, method: .get).body)
        }
    }

    @Test(.proves("D-31"))
    func `is told to the family by unit, day and kind of act, without names of staff`()
        async throws
    {
        let samples = try await InfoStory(until: .agreed)
        try await samples.story.handOut(kinds: [.needs])
        samples.world.clock.move(to: "2026-11-24")
        _ = try await samples.story.overview(as: samples.world.colleague)
        let html = try await page(samples, as: samples.world.mother)
        let text = mainText(html)
        #expect(text.contains("Så här läser du listan"))
        #expect(text.contains("24 november 2026 BUP Provby Läste En gång"))
        #expect(text.contains("21 november 2026 BUP Provby Lämnade ut något"))
        #expect(text.contains("Frågor? Kontakta BUP Provby."))
        for someone in TestPeople.staff { #expect(!text.contains(someone.person.name)) }
        #expect(bareKeys(in: html) == [])
    }

    @Test(.proves("D-31"))
    func `holds nothing of what the other guardian looked at`() async throws {
        let samples = try await InfoStory(until: .agreed)
        let before = mainText(try await page(samples, as: samples.world.mother))
        _ = try await samples.story.overview(as: samples.world.father)
        #expect(mainText(try await page(samples, as: samples.world.mother)) == before)
    }

    @Test func `tells staff what their own unit has done`() async throws {
        let samples = try await InfoStory(until: .agreed)
        try await samples.story.handOut()
        _ = try await samples.story.overview(as: samples.world.school)
        let text = mainText(try await page(samples, as: samples.world.school))
        #expect(text.contains("Elevhälsan vid Provskolan Läste"))
        #expect(!text.contains("BUP Provby"))
    }
}
