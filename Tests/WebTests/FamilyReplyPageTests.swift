import Coordination
import Domain
import Fixtures
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Web

@Suite struct `The family's answer to a call, on its pages` {
    private func called() async throws -> (InfoStory, String) {
        let samples = try await InfoStory(until: .consented)
        try await samples.story.call(
            [TestOrganisations.school.id],
            on: TestWorld.today.adding(days: 5)
        )
        let overview = try await samples.story.overview(as: samples.world.mother)
        let meeting = try #require(overview.coming)
        return (samples, Paths.familyReply(meeting.id, in: samples.story.plan))
    }

    @Test func `is the one main thing to do on the first page and in the plan until it is given`()
        async throws
    {
        let (samples, path) = try await called()
        let world = samples.world
        let main = "<a class=\"button\" href=\"\(path)\">Svara om du kommer</a>"
        for page in [Paths.plans, Paths.plan(samples.story.plan)] {
            for reader in [world.mother, world.father, world.child] {
                #expect(try await samples.get(page, as: reader).contains(main))
            }
        }
        #expect(
            try await !samples.get(Paths.plan(samples.story.plan), as: world.bup).contains(path)
        )
        try await samples.story.reply(.byPhone, as: world.mother)
        for page in [Paths.plans, Paths.plan(samples.story.plan)] {
            let html = try await samples.get(page, as: world.mother)
            #expect(!html.contains(main) && html.contains("href=\"\(path)\">Ändra ditt svar"))
            #expect(html.contains("Du har svarat: Är med på telefon."))
            #expect(try await samples.get(page, as: world.father).contains(main))
        }
    }

    @Test func `asks how only one who wants another way, and keeps what was typed`() async throws {
        let (samples, path) = try await called()
        let mother = samples.world.mother
        let form = try await samples.get(path, as: mother)
        #expect(form.contains("Jag vill vara med på ett annat sätt"))
        #expect(readable(form).contains("Bara du och BUP Provby ser ditt svar."))
        let fields = ["replyComing=otherwise", "replySupport=Tolk+p%C3%A5+dari"]
        let refused = String(
            buffer: try await samples.post(fields, to: path, as: mother).body
        )
        #expect(refused.contains("Välj hur du vill vara med.") && refused.contains("Tolk på dari"))
        _ = try await samples.post(fields + ["replyWay=beforehand"], to: path, as: mother)
        let replies = try await samples.story.overview(as: mother).replies
        #expect(replies.map(\.way) == [.beforehand])
        #expect(replies.map(\.support) == ["Tolk på dari"])
    }

    @Test func `stands among the called for the unit that called, and one's own for oneself`()
        async throws
    {
        let worst = try await planPage(.worst, for: .holder)
        let card = readable(part(of: worst, from: "<h2 id=\"mote\">", to: "</section>"))
        #expect(card.contains("Mamma Behöver: Tolk på dari. ”Jag jobbar till fyra.” Kan inte då"))
        #expect(card.contains("Pappa Har inte svarat") && card.contains("Är med på telefon"))
        #expect(card.contains("Var och en ser bara sitt eget svar"))
        let child = try await planPage(.worst, for: .child)
        let own = readable(part(of: child, from: "<h2 id=\"mote\">", to: "</details>"))
        #expect(own.contains("Du Ändra ditt svar Är med på telefon"))
        #expect(!own.contains("Tolk på dari") && !own.contains("Pappa"))
        let other = try await planPage(.worst, for: .receiver)
        #expect(!other.contains("Tolk på dari") && !readable(other).contains("Pappa Har inte"))
    }

    @Test func `waits on the first page of the unit, without a word of it`() async throws {
        let (samples, path) = try await called()
        let fields = ["replyComing=cannot", "replyWords=Jag+jobbar+till+fyra"]
        _ = try await samples.post(fields, to: path, as: samples.world.mother)
        let page = try await samples.get(Paths.toDo, as: samples.world.bup)
        #expect(page.contains("Någon i familjen kan inte komma på mötet"))
        #expect(page.contains("\(Paths.plan(samples.story.plan))#mote") && !page.contains("jobbar"))
        #expect(
            try await !samples.get(Paths.toDo, as: samples.world.school).contains("familjen kan")
        )
    }
}
