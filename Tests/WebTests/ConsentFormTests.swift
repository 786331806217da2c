import Coordination
import Domain
import Fixtures
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Web

@Suite struct `The form for an answer about consent` {
    private let social = TestOrganisations.social.id
    private let school = TestOrganisations.school.id

    private func post(
        _ samples: InfoStory,
        _ fields: [String]
    ) async throws -> (status: HTTPResponse.Status, html: String) {
        let father = samples.world.family.guardians[1]
        let common = [
            "giver=guardian-\(father)", "decision=yes", "consentForm=oral", "from=2026-11-21",
            "until=2027-11-21",
        ]
        let path = Paths.plan(samples.story.plan, .newConsent)
        let response = try await samples.site(as: samples.world.bup) { client in
            try await client.execute(
                uri: path,
                method: .post,
                body: ByteBuffer(string: (common + fields).joined(separator: "&"))
            )
        }
        return (response.status, String(buffer: response.body))
    }

    private func ticked(_ html: String) -> Set<String> {
        Set(
            html.matches(of: /name="(?:parties|kinds)" type="checkbox" value="([^"]*)" checked/)
                .map { String($0.output.1) }
        )
    }

    @Test func `takes no yes without a unit or without anything to know, and loses nothing`()
        async throws
    {
        let samples = try await InfoStory(until: .accepted)
        let noKinds = try await post(samples, ["parties=\(school)"])
        #expect(noKinds.status == .unprocessableContent)
        #expect(noKinds.html.contains("href=\"#falt-kinds\""))
        #expect(mainText(noKinds.html).contains("Välj minst en sak som de får veta."))
        #expect(ticked(noKinds.html) == [school.description])
        let noUnits = try await post(samples, ["kinds=needs"])
        #expect(noUnits.status == .unprocessableContent)
        #expect(noUnits.html.contains("href=\"#falt-parties\""))
        #expect(ticked(noUnits.html) == ["needs"])
        #expect(try await samples.story.overview(as: samples.world.bup).consents.isEmpty)
        let whole = try await post(samples, ["parties=\(school)", "kinds=needs"])
        #expect(whole.status == .seeOther)
    }

    @Test func `begins empty when nobody has answered`() async throws {
        let samples = try await InfoStory(until: .accepted)
        let html = try await samples.get(
            Paths.plan(samples.story.plan, .newConsent),
            as: samples.world.bup
        )
        #expect(ticked(html) == [])
        #expect(!mainText(html).contains("ändra om det skiljer"))
    }

    @Test func `begins for the next one as another has answered, and says so`() async throws {
        let samples = try await InfoStory(until: .accepted)
        try await samples.story.consent(
            of: samples.motherGives,
            .yes(Consent.Scope(parties: [social], kinds: [.needs, .meetings]))
        )
        let html = try await samples.get(
            Paths.plan(samples.story.plan, .newConsent),
            as: samples.world.bup
        )
        #expect(ticked(html) == [social.description, "needs", "meetings"])
        #expect(
            mainText(html).contains(
                "Samma som Mira Provsten (förälder) svarade – ändra om det skiljer."
            )
        )
    }

    @Test func `begins from what the same person answered before`() async throws {
        let samples = try await InfoStory(until: .accepted)
        try await samples.story.consent(
            of: samples.motherGives,
            .yes(Consent.Scope(parties: [school], kinds: [.voice]))
        )
        try await samples.story.consent(of: samples.fatherGives)
        let path = Paths.newAnswer(
            try await samples.consent(of: samples.motherGives).id,
            in: samples.story.plan
        )
        #expect(try await samples.consentsPage().contains("href=\"\(path)\""))
        let html = try await samples.get(path, as: samples.world.bup)
        #expect(ticked(html) == [school.description, "voice"])
        let mother = samples.world.family.guardians[0]
        #expect(html.contains("value=\"guardian-\(mother)\" checked"))
        #expect(mainText(html).contains("Så svarade Mira Provsten (förälder) förra gången"))
        try await samples.withdraw(samples.motherGives)
        let next = try await samples.get(
            Paths.plan(samples.story.plan, .newConsent),
            as: samples.world.bup
        )
        #expect(ticked(next) == [school.description, "voice"])
    }

    @Test(.proves("D-26"))
    func `is there for nobody in the family`() async throws {
        let samples = try await InfoStory(until: .accepted)
        try await samples.story.consent(of: samples.motherGives)
        let paths = [
            Paths.plan(samples.story.plan, .newConsent),
            Paths.newAnswer(
                try await samples.consent(of: samples.motherGives).id,
                in: samples.story.plan
            ),
        ]
        for caller in [samples.world.father, samples.world.mother, samples.world.child] {
            for path in paths {
                let html = try await samples.get(path, as: caller)
                #expect(!html.contains("name=\"parties\"") && !html.contains("Mira"))
            }
            #expect(!(try await samples.consentsPage(as: caller).contains("/nytt-svar")))
        }
    }
}
