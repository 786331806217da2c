import Domain
import Fixtures
import Testing

@testable import Coordination
@testable import Web

@Suite struct `A question to another unit` {
    private func page(of samples: InfoStory, as caller: Caller) async throws -> String {
        try await samples.get(Paths.plan(samples.story.plan), as: caller)
    }

    @Test func `that no consent lets out is not said to wait, and leads to the consents`()
        async throws
    {
        let samples = try await InfoStory(until: .consented)
        _ = try await samples.story.ask(TestOrganisations.paediatrics.id)
        let html = try await page(of: samples, as: samples.world.bup)
        let row = part(of: html, from: "id=\"lovat\"", to: "</section>")
        #expect(readable(row).contains("Inte skickad: samtycke saknas Till samtycken"))
        #expect(!mainText(html).contains("Väntar på svar"))
        #expect(values(of: "href", in: row).contains(Paths.plan(samples.story.plan, .consents)))
    }

    @Test func `that nobody has sent yet leads to the page where it is sent, and then waits`()
        async throws
    {
        let samples = try await InfoStory(until: .called)
        _ = try await samples.story.ask(TestOrganisations.school.id)
        let before = try await page(of: samples, as: samples.world.bup)
        #expect(mainText(before).contains("Inte skickad än Granska och skicka"))
        #expect(mainText(before).contains("vill fråga \(TestOrganisations.school.name)"))
        try await samples.story.handOut()
        let after = mainText(try await page(of: samples, as: samples.world.bup))
        #expect(after.contains("Väntar på svar") && !after.contains("Inte skickad"))
    }

    @Test func `is told to the family as it is, without whose yes is missing`() async throws {
        let samples = try await InfoStory(until: .called)
        let school = TestOrganisations.school
        _ = try await samples.story.ask(school.id)
        for caller in [samples.world.mother, samples.world.child] {
            let text = onScreen(try await page(of: samples, as: caller))
            #expect(readable(text).contains("Frågan har inte gått till \(school.name) än."))
            #expect(!readable(text).contains("Väntar på svar"))
            #expect(!readable(text).contains("samtycke saknas"))
        }
        try await samples.story.handOut()
        let text = readable(onScreen(try await page(of: samples, as: samples.world.mother)))
        #expect(text.contains("Väntar på svar"))
    }

    @Test func `says in the list of units which ones it cannot be sent to yet`() async throws {
        let samples = try await InfoStory(until: .consented)
        let path = Paths.plan(samples.story.plan, .newInput)
        let html = try await samples.get(path, as: samples.world.bup)
        #expect(html.contains(">\(TestOrganisations.paediatrics.name) (samtycke saknas)<"))
        #expect(html.contains(">\(TestOrganisations.school.name)<"))
    }

    @Test(.proves("D-18"))
    func `says to a unit with a copy nothing of consents that it was not told of`() async throws {
        let samples = try await InfoStory(until: .consented)
        try await samples.story.call([TestOrganisations.social.id])
        try await samples.story.handOut()
        let path = Paths.plan(samples.story.plan, .newInput)
        let html = try await samples.get(path, as: samples.world.social)
        #expect(html.contains(">\(TestOrganisations.school.name)<"))
        #expect(!html.contains("samtycke saknas"))
    }
}
