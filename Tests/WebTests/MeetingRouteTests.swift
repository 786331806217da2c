import Coordination
import Domain
import Fixtures
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Web

@Suite struct `The form that calls to a meeting` {
    private func get(_ path: String, _ samples: InfoStory, as caller: Caller) async throws
        -> String
    {
        try await samples.site(as: caller) { client in
            String(buffer: try await client.execute(uri: path, method: .get).body)
        }
    }

    @Test func `offers only the units that the family's consent covers, and says why`()
        async throws
    {
        let samples = try await InfoStory(until: .consented)
        let path = Paths.plan(samples.story.plan, .call)
        let html = try await get(path, samples, as: samples.world.bup)
        #expect(html.contains(TestOrganisations.school.name))
        #expect(!html.contains(TestOrganisations.paediatrics.name))
        #expect(mainText(html).contains("Här står de enheter som familjens samtycke omfattar."))
        #expect(html.contains("href=\"\(Paths.plan(samples.story.plan, .consents))\""))
    }

    @Test func `names a unit that the plan speaks of and the consent does not cover`()
        async throws
    {
        let samples = try await InfoStory(until: .consented)
        _ = try await samples.story.ask(TestOrganisations.paediatrics.id)
        let path = Paths.plan(samples.story.plan, .call)
        let text = mainText(try await get(path, samples, as: samples.world.bup))
        #expect(
            text.contains(
                "Mira Provsten (förälder) och Nils Provgren (förälder) har inte sagt ja till att"
                    + " Barnmottagningen får veta om möten."
            )
        )
    }

    @Test func `names whose yes is missing for what, when nobody can be called`() async throws {
        let samples = try await InfoStory(until: .accepted)
        let units = PlanStory.allUnits
        try await samples.story.consent(of: samples.motherGives)
        try await samples.story.consent(
            of: samples.fatherGives,
            .yes(Consent.Scope(parties: units, kinds: [.summary, .needs]))
        )
        try await samples.story.step(.consented)
        let path = Paths.plan(samples.story.plan, .call)
        let text = mainText(try await get(path, samples, as: samples.world.bup))
        #expect(
            text.contains(
                "Ingen kan kallas ännu. Nils Provgren (förälder) har inte sagt ja till att"
            )
        )
        #expect(text.contains("att Elevhälsan vid Provskolan får veta om möten."))
        #expect(!text.contains("Mira Provsten"))
    }

    @Test func `sends nothing to a unit that was slipped in, and says so at the field`()
        async throws
    {
        let samples = try await InfoStory(until: .consented)
        let path = Paths.plan(samples.story.plan, .call)
        let version = try await samples.story.version
        let fields = [
            "called=\(TestOrganisations.paediatrics.id)", "meetingDay=2026-12-02", "time=13.00",
            "place=Biblioteket", "question=Hur", "childTakesPart=comes", "day=2026-11-21",
            "voiceOutcome=declined", "asking=talk", "bestInterests=Lugn", "version=\(version)",
        ]
        let response = try await samples.site(as: samples.world.bup) { client in
            try await client.execute(
                uri: path,
                method: .post,
                body: ByteBuffer(string: fields.joined(separator: "&"))
            )
        }
        #expect(response.status == .conflict)
        let html = String(buffer: response.body)
        #expect(html.contains("href=\"#falt-called\""))
        #expect(mainText(html).contains("offentlighets- och sekretesslagen"))
        #expect(try await samples.story.overview(as: samples.world.bup).meetings.isEmpty)
    }
}

@Suite struct `The form that answers a call` {
    @Test func `is refused in words to a unit that is not called`() async throws {
        let samples = try await InfoStory(until: .called)
        let page = try await samples.story.overview(as: samples.world.bup)
        let meeting = try #require(page.coming)
        let path = Paths.callAnswer(meeting.id, in: samples.story.plan)
        for (caller, status) in [
            (samples.world.bup, HTTPResponse.Status.conflict), (samples.world.mother, .conflict),
            (samples.world.outsider, .notFound), (samples.world.school, .notFound),
        ] {
            let response = try await samples.site(as: caller) { client in
                try await client.execute(uri: path, method: .get)
            }
            #expect(response.status == status)
        }
        try await samples.story.handOut()
        let response = try await samples.site(as: samples.world.school) { client in
            try await client.execute(uri: path, method: .get)
        }
        #expect(response.status == .ok)
    }
}
