import Coordination
import Domain
import Fixtures
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Web

@Suite struct `The page of a meeting that will not be` {
    private let school = TestOrganisations.school

    private func called() async throws -> InfoStory {
        let samples = try await InfoStory(until: .consented)
        try await samples.story.call([school.id], on: TestWorld.today.adding(days: 5))
        try await samples.story.handOut()
        return samples
    }

    private func callOff(_ samples: InfoStory, _ reason: String = "reason") async throws
        -> TestResponse
    {
        samples.world.clock.advance(seconds: 1)
        return try await samples.post(
            [
                "callOffReason=\(reason)", "day=2026-11-21", "voiceOutcome=declined",
                "asking=talk", "bestInterests=Lugn", "version=\(try await samples.story.version)",
            ],
            to: Paths.plan(samples.story.plan, .callOff),
            as: samples.world.bup
        )
    }

    @Test func `is reached from the plan, and says whom it is told to`() async throws {
        let samples = try await called()
        let plan = try await samples.get(Paths.plan(samples.story.plan), as: samples.world.bup)
        let path = Paths.plan(samples.story.plan, .callOff)
        #expect(plan.contains("href=\"\(path)\"") && plan.contains("Ställ in mötet"))
        let form = mainText(try await samples.get(path, as: samples.world.bup))
        #expect(form.contains("\(school.name) och familjen får veta det direkt."))
        let empty = try await callOff(samples, "")
        #expect(String(buffer: empty.body).contains("href=\"#falt-callOffReason\""))
    }

    @Test func `tells the reason to staff, to the called unit and to the family`() async throws {
        let samples = try await called()
        #expect(try await callOff(samples, "Tolken+kan+inte").status == .seeOther)
        let world = samples.world
        for caller in [world.bup, world.school, world.mother, world.child] {
            let html = try await samples.get(Paths.plan(samples.story.plan), as: caller)
            #expect(readable(html).contains("Mötet 26 november är inställt"), "\(caller)")
            #expect(readable(html).contains("Tolken kan inte"))
            #expect(!html.contains("Svara på kallelsen"))
        }
        let toDo = mainText(try await samples.get(Paths.toDo, as: world.school))
        #expect(toDo.contains("Mötet är inställt") && !toDo.contains("Svara på kallelsen"))
        let after = try await samples.get(Paths.plan(samples.story.plan), as: world.bup)
        #expect(after.contains("Kalla till möte"))
    }

    @Test func `names those whom no consent lets be told, so that someone rings`() async throws {
        let samples = try await called()
        try await samples.withdraw(samples.motherGives)
        let sent = try await callOff(samples)
        #expect(sent.headers[.setCookie]?.hasPrefix("klart=installt-inte-sagt;") == true)
        let page = try await samples.site(as: samples.world.bup) { client in
            try await client.execute(
                uri: Paths.plan(samples.story.plan),
                method: .get,
                headers: [.cookie: "klart=installt-inte-sagt"]
            )
        }
        let html = readable(String(buffer: page.body))
        #expect(html.contains("låter er inte skicka det till \(school.name). Ring och säg det."))
        #expect(!html.contains(TestOrganisations.social.name + ". Ring"))
    }

    @Test func `tells a unit that the meeting was moved without that it need not come`()
        async throws
    {
        let samples = try await called()
        samples.world.clock.advance(seconds: 1)
        try await samples.story.call(
            [TestOrganisations.social.id],
            on: TestWorld.today.adding(days: 9)
        )
        let world = samples.world
        let plan = mainText(
            try await samples.get(Paths.plan(samples.story.plan), as: world.school)
        )
        #expect(plan.contains("Ni är inte längre kallade till mötet 26 november"))
        #expect(!plan.contains("30 november"))
        let toDo = mainText(try await samples.get(Paths.toDo, as: world.school))
        #expect(toDo.contains("Ni är inte längre kallade"))
    }

    @Test func `asks who comes, and shows it to the unit that called and the family`()
        async throws
    {
        let samples = try await called()
        let world = samples.world
        let meeting = try #require(try await samples.story.overview(as: world.school).coming)
        let path = Paths.callAnswer(meeting.id, in: samples.story.plan)
        #expect(try await samples.get(path, as: world.school).contains("value=\"Ida\""))
        let sent = try await samples.post(
            ["coming=comes", "whoComes=Kim+Prov,+kurator"],
            to: path,
            as: world.school
        )
        #expect(sent.status == .seeOther)
        for caller in [world.bup, world.school, world.mother, world.child] {
            let html = try await samples.get(Paths.plan(samples.story.plan), as: caller)
            #expect(html.contains("Kim Prov, kurator"))
        }
    }
}
