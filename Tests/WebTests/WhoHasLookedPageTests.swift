import Domain
import Fixtures
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Coordination
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
        #expect(text.contains("öppnar den för att kunna hjälpa till"))
        #expect(text.contains("BUP Provby Öppnade planen 21 och 24 november 2026"))
        #expect(text.contains("Lämnade ut något ur planen 21 november 2026"))
        #expect(text.contains("Ser något konstigt ut? Fråga BUP Provby."))
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

    @Test func `says the days once, by month, and never how often`() throws {
        let days: [CivilDate] = [
            "2026-11-20", "2026-11-03", "2026-10-30", "2025-10-01",
        ]
        let looked = WhoHasLooked(
            lines: (days + days).map {
                WhoHasLooked.Line(day: $0, unit: SampleUnits.school, act: .viewed)
            },
            child: PlanSample.elsa
        )
        let page = WhoHasLookedPage(
            looked,
            plan: 70,
            for: PlanSample.Reader.child.caller,
            in: try Samples.words(.sv)
        )
        let acts = try #require(page.units.first?["acts"] as? [[String: Any]])
        #expect(
            acts.first?["days"] as? [String] == [
                "3 och 20 november 2026", "30 oktober 2026", "1 oktober 2025",
            ]
        )
        #expect(page.why.contains("De som hjälper dig"))
    }

    @Test func `tells staff what their own unit has done`() async throws {
        let samples = try await InfoStory(until: .agreed)
        try await samples.story.handOut()
        _ = try await samples.story.overview(as: samples.world.school)
        let text = mainText(try await page(samples, as: samples.world.school))
        #expect(text.contains("Elevhälsan vid Provskolan Öppnade planen"))
        #expect(!text.contains("BUP Provby"))
    }
}
