import Coordination
import Domain
import Fixtures
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Web

@Suite struct `Taking back a part, on the page of consents` {
    @Test func `begins with everything ticked, and asks for at least one change`() async throws {
        let samples = try await InfoStory(until: .agreed)
        let mother = samples.world.mother
        let consent = try await samples.consent(of: samples.motherGives)
        let path = Paths.narrowing(consent.id, in: samples.story.plan)
        let consents = try await samples.get(Paths.plan(samples.story.plan, .consents), as: mother)
        #expect(consents.contains("href=\"\(path)\""))
        let form = try await ShownForm(samples, at: path, as: mother)
        #expect(form.html.matches(of: /type="checkbox"[^>]* checked/).count == 7)
        let (school, social) = (TestOrganisations.school.id, TestOrganisations.social.id)
        let kinds = InformationKind.allCases.filter { $0 != .summary }
            .map { "keepKinds=\($0.rawValue)" }
        func send(_ units: [ServiceUnit.ID], _ kinds: [String]) async throws -> TestResponse {
            try await samples.post(units.map { "keepUnits=\($0)" } + kinds, to: path, as: mother)
        }
        let same = try await send([school, social], kinds)
        #expect(mainText(same.html).contains("Ta bort minst ett kryss."))
        let none = try await send([], kinds)
        #expect(mainText(none.html).contains("eller ta tillbaka hela ditt ja"))
        #expect(try await send([school], kinds).status == .seeOther)
        let latest = try await samples.consent(of: samples.motherGives)
        #expect(latest.scope(on: TestWorld.today)?.parties.contains(social) == false)
    }

    @Test func `or taking back the whole by mistake is undone on the page that follows`()
        async throws
    {
        let samples = try await InfoStory(until: .agreed)
        let mother = samples.world.mother
        try await samples.world.coordinator.withdrawConsent(
            try await samples.consent(of: samples.motherGives).id,
            in: samples.story.plan,
            as: mother
        )
        let overview = try await samples.story.overview(as: mother)
        let page = try samples.html(
            try FamilyConsentsPage(overview, for: mother, done: .withdrawn, in: samples.words()),
            as: mother
        )
        let consent = try await samples.consent(of: samples.motherGives)
        let path = Paths.restoring(consent.id, in: samples.story.plan)
        #expect(page.contains("action=\"\(path)\""))
    }
}
