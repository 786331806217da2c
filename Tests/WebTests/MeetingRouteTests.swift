import Coordination
import Domain
import Fixtures
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Web

@Suite struct `The form that calls to a meeting` {
    @Test func `offers only the units that the family's consent covers, and says why`()
        async throws
    {
        let samples = try await InfoStory(until: .consented)
        let path = Paths.plan(samples.story.plan, .call)
        let html = try await samples.get(path, as: samples.world.bup)
        #expect(html.contains(TestOrganisations.school.name))
        #expect(!html.contains(TestOrganisations.paediatrics.name))
        #expect(mainText(html).contains("Här står de enheter som familjens samtycke omfattar."))
        // What is typed is kept when one goes there.
        let consents = Paths.plan(samples.story.plan, .consents)
        #expect(html.contains("name=\"draft\" value=\"\(consents)\""))
    }

    @Test func `names a unit that the plan speaks of and the consent does not cover`()
        async throws
    {
        let samples = try await InfoStory(until: .consented)
        _ = try await samples.story.ask(TestOrganisations.paediatrics.id)
        let path = Paths.plan(samples.story.plan, .call)
        let text = mainText(try await samples.get(path, as: samples.world.bup))
        #expect(
            text.contains(
                "Mira Provsten (förälder) och Nils Provgren (förälder) har inte sagt ja till att"
                    + " Barnmottagningen får veta om möten."
            )
        )
    }

    @Test(.proves("D-19"))
    func `names whose yes is missing for what, when nobody can be called`() async throws {
        let samples = try await InfoStory(until: .accepted)
        let units = PlanStory.allUnits
        try await samples.story.consent(of: samples.motherGives)
        try await samples.story.consent(
            of: samples.fatherGives,
            .yes(Consent.Scope(parties: units, kinds: [.summary, .needs]))
        )
        try await samples.story.step(.consented)
        let path = Paths.plan(samples.story.plan, .call)
        let text = mainText(try await samples.get(path, as: samples.world.bup))
        #expect(
            text.contains(
                "Ingen kan kallas ännu. Nils Provgren (förälder) har inte sagt ja till att"
            )
        )
        #expect(text.contains("att Elevhälsan vid Provskolan får veta om möten."))
        #expect(!text.contains("Mira Provsten"))
        // Someone has said yes to something, so this would not be true.
        #expect(!text.contains("Familjen har inte sagt ja till någon ännu."))
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
        let response = try await post(fields, to: path, samples)
        #expect(response.status == .unprocessableContent)
        let html = String(buffer: response.body)
        #expect(html.contains("href=\"#falt-called\""))
        #expect(mainText(html).contains("offentlighets- och sekretesslagen"))
        #expect(try await samples.story.overview(as: samples.world.bup).meetings.isEmpty)
    }

    @Test func `tells everything that is wrong at once, and names the field of each`()
        async throws
    {
        let samples = try await InfoStory(until: .consented)
        let path = Paths.plan(samples.story.plan, .call)
        let fields = [
            "meetingDay=2026-11-20", "time=snart", "day=2026-11-22", "voiceOutcome=earlier",
            "question=Hur", "childTakesPart=comes", "bestInterests=Lugn", "version=1",
        ]
        let response = try await post(fields, to: path, samples)
        #expect(response.status == .unprocessableContent)
        let summary = readable(
            part(of: String(buffer: response.body), from: "id=\"felsammanfattning\"", to: "</div>")
        )
        for sentence in [
            "Vilka kallar du? Välj minst en enhet att kalla.",
            "Mötesdag: Mötet kan inte vara före 22 november 2026.",
            "Klockan: Skriv timme och minut", "Plats: Skriv var mötet är.",
            "fått säga sitt? Samma samtal kan det bara vara samma dag.",
            "När var det? 22 november 2026 har inte varit ännu.",
        ] { #expect(summary.contains(sentence), "\(sentence)") }
    }

    @Test func `moves a meeting from what was written before, and says what has come of the call`()
        async throws
    {
        let samples = try await InfoStory(until: .consented)
        let (story, world) = (samples.story, samples.world)
        try await story.call([TestOrganisations.school.id], on: TestWorld.today.adding(days: 4))
        let plan = Paths.plan(story.plan)
        let unsent = mainText(try await samples.get(plan, as: world.bup))
        #expect(unsent.contains("Kallelsen är skriven, inte skickad än."))
        #expect(unsent.contains("Skicka kallelsen nu") && unsent.contains("Flytta mötet"))
        try await story.handOut()
        let sent = mainText(try await samples.get(plan, as: world.bup))
        #expect(sent.contains("har gått till \(TestOrganisations.school.name). 0 av 1 har svarat."))
        #expect(!sent.contains("Skicka kallelsen nu"))
        let form = try await samples.get(Paths.plan(story.plan, .call), as: world.bup)
        #expect(form.contains("<h1>Flytta mötet</h1>") && form.contains("value=\"13.00\""))
        #expect(form.contains("value=\"Biblioteket\""))
    }

    private func post(_ fields: [String], to path: String, _ samples: InfoStory) async throws
        -> TestResponse
    {
        try await samples.site(as: samples.world.bup) { client in
            try await client.execute(
                uri: path,
                method: .post,
                body: ByteBuffer(string: fields.joined(separator: "&"))
            )
        }
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
