import Coordination
import Domain
import Fixtures
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Web

@Suite struct `A day that cannot be meant` {
    @Test func `is told at the birthday, with the days that are taken`() async throws {
        let samples = try await InfoStory(until: .noticed)
        let child = [
            "givenName=Olle", "familyName=Prov", "birthDate=1900-01-01", "municipality=9901",
            "guardianName1=Eva", "guardianRelation1=mamma",
        ]
        let response = try await samples.post(
            child,
            to: Paths.newChild,
            as: samples.world.bup
        )
        #expect(response.status == .unprocessableContent)
        let html = String(buffer: response.body)
        #expect(html.contains("href=\"#falt-birthDate\""))
        #expect(mainText(html).contains("Välj en födelsedag från och med 21 november 1916"))
    }

    @Test func `is told at both days of a consent, and nothing is saved`() async throws {
        let samples = try await InfoStory(until: .accepted)
        let consent = [
            "giver=guardian-\(samples.world.family.guardians[1])", "decision=yes",
            "consentForm=oral", "parties=\(TestOrganisations.school.id)", "kinds=needs",
            "from=2024-01-01", "until=2099-01-01",
        ]
        let path = Paths.plan(samples.story.plan, .newConsent)
        let response = try await samples.post(consent, to: path, as: samples.world.bup)
        #expect(response.status == .unprocessableContent)
        let text = mainText(String(buffer: response.body))
        #expect(text.contains("mellan 21 november 2025 och 19 februari 2027"))
        #expect(text.contains("Ett samtycke kan gälla till och med 21 november 2031."))
        #expect(try await samples.story.overview(as: samples.world.bup).consents.isEmpty)
    }

    @Test func `is told at the day of a meeting`() async throws {
        let samples = try await InfoStory(until: .consented)
        let version = try await samples.story.version
        let path = Paths.plan(samples.story.plan, .call)
        let call = [
            "called=\(TestOrganisations.school.id)", "meetingDay=2036-12-02", "time=13.00",
            "place=Biblioteket", "question=Hur", "childTakesPart=comes", "day=2026-11-21",
            "voiceOutcome=declined", "asking=talk", "bestInterests=Lugn", "version=\(version)",
        ]
        let response = try await samples.post(call, to: path, as: samples.world.bup)
        #expect(response.status == .unprocessableContent)
        let html = String(buffer: response.body)
        #expect(html.contains("href=\"#falt-meetingDay\""))
        #expect(mainText(html).contains("Välj en dag till och med 21 november 2028."))
    }
}

@Suite struct `A plan with nobody but the own unit` {
    @Test func `is not what a consent or a call can be about, and the field says what to do`()
        async throws
    {
        let samples = try await InfoStory(until: .consented)
        let own = TestOrganisations.bup.id
        let consent = [
            "giver=guardian-\(samples.world.family.guardians[1])", "decision=yes",
            "consentForm=oral", "parties=\(own)", "kinds=needs", "from=2026-11-21",
            "until=2027-01-01",
        ]
        let call = [
            "called=\(own)", "meetingDay=2026-12-02", "time=13.00", "place=Biblioteket",
            "question=Hur", "childTakesPart=comes", "day=2026-11-21", "voiceOutcome=declined",
            "asking=talk", "bestInterests=Lugn", "version=\(try await samples.story.version)",
        ]
        for (fields, part, field, sentence) in [
            (consent, PlanPath.newConsent, "parties", "Välj minst en annan enhet än er egen."),
            (call, .call, "called", "Kalla minst en annan enhet än er egen."),
        ] {
            let path = Paths.plan(samples.story.plan, part)
            let response = try await samples.post(fields, to: path, as: samples.world.bup)
            #expect(response.status == .unprocessableContent)
            let html = String(buffer: response.body)
            #expect(html.contains("href=\"#falt-\(field)\"") && mainText(html).contains(sentence))
        }
        let page = try await samples.story.overview(as: samples.world.bup)
        #expect(page.meetings.isEmpty && page.consents.count == 2)
    }

    @Test func `is refused whatever way it is asked for`() async throws {
        let story = try await PlanStory(in: try await TestWorld(), until: .consented)
        let own = TestOrganisations.bup.id
        await #expect(throws: PlanMeeting.Refusal.nobodyElse) { try await story.call([own]) }
        await #expect(throws: Consent.Refusal.nobodyElse) {
            try await story.consent(
                of: .guardian(story.world.family.guardians[0]),
                .yes(Consent.Scope(parties: [own], kinds: PlanStory.allKinds))
            )
        }
    }
}
