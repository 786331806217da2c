import Coordination
import Domain
import Fixtures
import Foundation
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Web

/// Everyone has said yes, but to nothing that lets a unit be called.
@Suite struct `Consents without meetings` {
    private func samples() async throws -> InfoStory {
        let samples = try await InfoStory(until: .accepted)
        let kinds = PlanStory.allKinds.subtracting([.meetings])
        let scope = Consent.Scope(parties: PlanStory.allUnits, kinds: kinds)
        for giver in try await samples.story.deciders {
            try await samples.story.consent(of: giver, .yes(scope))
        }
        return samples
    }

    @Test func `were told, on the form and when saved, that they call nobody`() async throws {
        let samples = try await InfoStory(until: .accepted)
        let path = Paths.plan(samples.story.plan, .newConsent)
        let form = try await ShownForm(samples, at: path, as: samples.world.bup)
        #expect(mainText(form.html).contains("Behövs för att kalla till möte."))
        let response = try await form.send([
            "giver": "guardian-\(samples.world.family.guardians[0])", "decision": "yes",
            "parties": TestOrganisations.school.id.description, "kinds": "needs",
            "consentForm": "oral", "from": "2026-11-21", "until": "2027-11-20",
        ])
        let told = response.headers[.setCookie] ?? ""
        #expect(told.contains(Done.consentWithoutMeetings.rawValue))
    }

    @Test func `promise no meeting on the way on`() async throws {
        let samples = try await samples()
        let path = Paths.plan(samples.story.plan, .consented)
        let text = mainText(try await samples.get(path, as: samples.world.bup))
        #expect(text.contains("så ni kan inte kalla än") && !text.contains("Sedan kan ni kalla"))
        try await samples.story.step(.consented)
        let plan = Paths.plan(samples.story.plan)
        let html = try await samples.get(plan, as: samples.world.bup)
        let next = part(of: html, from: "class=\"card next\"", to: "</section>")
        #expect(next.contains("inte till möten med någon enhet"))
        #expect(
            next.contains("class=\"button\" href=\"\(Paths.plan(samples.story.plan, .newConsent))")
        )
    }

    @Test func `leave the page of the call with what is missing and nothing to fill in`()
        async throws
    {
        let samples = try await samples()
        try await samples.story.step(.consented)
        let path = Paths.plan(samples.story.plan, .call)
        let html = try await samples.get(path, as: samples.world.bup)
        #expect(!html.contains("name=\"meetingDay\"") && !html.contains("<textarea"))
        #expect(!html.contains("<button class=\"button\">"))
        let text = mainText(html)
        #expect(text.contains("Ingen kan kallas ännu."))
        #expect(!text.contains("Familjen har inte sagt ja till någon ännu"))
    }

    @Test func `keep what is typed when one goes to write down a new answer`() async throws {
        let samples = try await InfoStory(until: .consented)
        let path = Paths.plan(samples.story.plan, .call)
        let form = try await ShownForm(samples, at: path, as: samples.world.bup)
        let consents = Paths.plan(samples.story.plan, .consents)
        #expect(form.html.contains("name=\"draft\" value=\"\(consents)\""))
        let response = try await form.send(["place": "Biblioteket", "draft": consents])
        #expect(response.headers[.location] == consents)
        let again = try await samples.get(path, as: samples.world.bup)
        #expect(again.contains("value=\"Biblioteket\""))
    }
}
