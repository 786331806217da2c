import Coordination
import Domain
import Fixtures
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Web

@Suite struct `A unit named in a form` {
    private func post(_ fields: [String], to part: PlanPath, _ samples: InfoStory) async throws
        -> TestResponse
    {
        try await samples.post(
            fields,
            to: Paths.plan(samples.story.plan, part),
            as: samples.world.bup
        )
    }

    @Test(arguments: ["zz", "0190f000-0000-7000-8000-00000000ffff"])
    func `that does not exist is a problem at the field, and never nobody`(owner: String)
        async throws
    {
        let samples = try await InfoStory(until: .consented)
        let response = try await post(
            ["needWords=Sover+inte", "whose=staff", "owner=\(owner)"],
            to: .newNeed,
            samples
        )
        #expect(response.status == .unprocessableContent)
        let html = String(buffer: response.body)
        #expect(html.contains("href=\"#falt-owner\"") && html.contains("Sover inte"))
        #expect(try await samples.story.overview(as: samples.world.bup).needs.count == 1)
    }

    @Test func `that no consent reaches is refused at the field, with what to do`() async throws {
        let samples = try await InfoStory(until: .consented)
        let unit = TestOrganisations.paediatrics.id
        let need = try await post(
            ["needWords=Sover+inte", "whose=staff", "owner=\(unit)"],
            to: .newNeed,
            samples
        )
        let role = try await post(
            ["role=lead", "unit=\(unit)", "personName=Ida"],
            to: .newRole,
            samples
        )
        for (response, field) in [(need, "owner"), (role, "unit")] {
            #expect(response.status == .unprocessableContent)
            let html = String(buffer: response.body)
            #expect(html.contains("href=\"#falt-\(field)\""))
            #expect(mainText(html).contains("Fråga familjen om samtycke först"))
        }
        let page = try await samples.story.overview(as: samples.world.bup)
        #expect(page.needs.count == 1 && !page.roles.contains { $0.kind == .lead })
    }

    @Test func `is chosen among those that the consent reaches`() async throws {
        let samples = try await InfoStory(until: .consented)
        let school = TestOrganisations.school
        let path = Paths.plan(samples.story.plan, .newNeed)
        let html = try await samples.get(path, as: samples.world.bup)
        #expect(html.contains(">\(school.name)<"))
        #expect(!html.contains(TestOrganisations.paediatrics.name))
        let saved = try await post(
            ["needWords=Sover+inte", "whose=staff", "owner=\(school.id)"],
            to: .newNeed,
            samples
        )
        #expect(saved.status == .seeOther)
    }
}
