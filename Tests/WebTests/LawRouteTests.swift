import Coordination
import Domain
import Fixtures
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Web

@Suite struct `The page for telling on a rule of law` {
    private func send(
        _ because: String,
        to unit: ServiceUnit.ID
    ) async throws -> (status: HTTPResponse.Status, html: String) {
        let samples = try await InfoStory(until: .noticed)
        let overview = try await samples.story.overview(as: samples.world.bup)
        let need = try #require(overview.needs.first)
        let part = PartReference(kind: .need, id: need.content.partID, version: need.version)
        let path = Paths.handOutByLaw(to: unit, in: samples.story.plan)
        let form = try await ShownForm(samples, at: path, as: samples.world.bup)
        let response = try await form.send(["part": LawChoices.value(part), "because": because])
        #expect(
            try await samples.story.overview(as: samples.world.bup).disclosures.isEmpty
                == (response.status != .seeOther)
        )
        return (response.status, response.html)
    }

    @Test func `says that a reason is too long, and not that it is missing`() async throws {
        let because = String(repeating: "a", count: Prose.longest + 1)
        let sent = try await send(because, to: TestOrganisations.social.id)
        #expect(sent.status == .unprocessableContent)
        #expect(mainText(sent.html).contains("Skriv högst 4000 tecken."))
        #expect(!mainText(sent.html).contains("Utan det kan inget lämnas ut."))
        #expect(sent.html.contains(because))
    }

    @Test func `asks for a reason, and keeps what was ticked`() async throws {
        let sent = try await send("", to: TestOrganisations.social.id)
        #expect(sent.status == .unprocessableContent)
        #expect(mainText(sent.html).contains("Utan det kan inget lämnas ut."))
        #expect(sent.html.contains("checked"))
    }

    @Test func `says no on the page itself where no rule covers the unit, and loses nothing`()
        async throws
    {
        let sent = try await send("De ger stöd i skolan", to: TestOrganisations.school.id)
        #expect(sent.status == .conflict)
        #expect(mainText(sent.html).contains("Lagen låter er inte"))
        #expect(sent.html.contains("De ger stöd i skolan</textarea>"))
    }
}
