import Coordination
import Domain
import Fixtures
import Foundation
import Testing

@testable import Web

@Suite struct `What has happened on one day` {
    private let day: CivilDate = "2026-11-21"

    private func entry(
        _ text: String,
        rank: Int,
        at hour: Int64? = nil,
        on other: CivilDate? = nil
    ) -> Timeline.Entry {
        let at = hour.map { SwedishTime.noon(on: day).adding(seconds: ($0 - 12) * 3600) }
        return Timeline.Entry(day: other ?? day, rank: rank, at: at, text: text)
    }

    private func texts(_ entries: [Timeline.Entry]) -> [String] { entries.inOrder.map(\.text) }

    @Test func `stands by the clock, whatever it is`() {
        let entries = [
            entry("Utlämnat", rank: 50_000, at: 9), entry("Steg", rank: 100, at: 15),
            entry("Skrivet", rank: 20_000, at: 10),
        ]
        for order in [entries, entries.reversed()] {
            #expect(texts(order) == ["Utlämnat", "Skrivet", "Steg"])
        }
    }

    @Test func `that was done at once stands as it usually comes, then as it was told`() {
        let entries = [
            entry("Fråga", rank: 30_000, at: 9), entry("Steg", rank: 100, at: 9),
            entry("Ett", rank: 200, at: 9), entry("Två", rank: 200, at: 9),
        ]
        #expect(texts(entries) == ["Steg", "Ett", "Två", "Fråga"])
    }

    @Test func `that was written down on a later day stands where it usually comes`() {
        let entries = [
            entry("Utlämnat", rank: 50_000, at: 9), entry("Erbjudet", rank: 200, at: 10),
            entry("Möte", rank: 400, at: 14),
            entry("Samtycke", rank: 350, at: 36), entry("Först", rank: 50),
        ]
        #expect(texts(entries) == ["Först", "Utlämnat", "Erbjudet", "Samtycke", "Möte"])
    }

    @Test func `never stands among another day's`() {
        let entries = [
            entry("I dag", rank: 1, at: 8), entry("I går", rank: 9, on: "2026-11-20"),
        ]
        #expect(texts(entries) == ["I går", "I dag"])
    }

    @Test func `is told newest first on the pages, also where a step came after what was written`()
        async throws
    {
        let samples = try await InfoStory(until: .noticed)
        let (story, world) = (samples.story, samples.world)
        world.clock.advance(seconds: 3600)
        _ = try await world.coordinator.addGoal(
            "Lugna dagar",
            whose: .child,
            to: story.plan,
            as: world.bup
        )
        world.clock.advance(seconds: 3600)
        try await story.step(.offered)
        world.clock.advance(seconds: 3600)
        _ = try await story.ask(TestOrganisations.social.id, "Stöd på morgonen")
        let path = Paths.plan(story.plan, .timeline)
        let list = part(
            of: try await samples.get(path, as: world.bup),
            from: "<ol class=\"timeline\">",
            to: "</ol>"
        )
        let asked = try #require(list.range(of: "Stöd på morgonen")?.lowerBound)
        let offered = try #require(list.range(of: "erbjöd")?.lowerBound)
        let goal = try #require(list.range(of: "Lugna dagar")?.lowerBound)
        #expect(asked < offered && offered < goal)
    }

    @Test func `keeps a question that is put in other words later`() async throws {
        let samples = try await InfoStory(until: .noticed)
        let (story, world) = (samples.story, samples.world)
        let input = try await story.ask(TestOrganisations.social.id, "Stöd på morgonen")
        world.clock.move(to: "2026-11-23")
        let held = try #require(
            try await story.overview(as: world.bup).inputs.first { $0.content.id == input }
        )
        try await world.coordinator.reword(
            held.reference,
            to: "Stöd varje morgon",
            in: story.plan,
            as: world.bup
        )
        let html = try await samples.get(Paths.plan(story.plan, .timeline), as: world.bup)
        let rows = html.components(separatedBy: "<li").filter { $0.contains("Stöd varje morgon") }
        let days = rows.compactMap { values(of: "datetime", in: $0).first }
        #expect(days == ["2026-11-21"])
    }
}
