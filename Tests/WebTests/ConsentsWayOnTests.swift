import Coordination
import Domain
import Fixtures
import Testing

@testable import Web

@Suite struct `The way on from the page of consents` {
    private func page(
        _ samples: InfoStory,
        done: Done? = nil,
        as caller: Caller? = nil
    ) async throws -> String {
        let caller = caller ?? samples.world.bup
        let page = try ConsentsPage(
            try await samples.story.overview(as: caller),
            for: caller,
            done: done,
            in: samples.words()
        )
        return try samples.html(page, as: caller)
    }

    private func mainButtons(_ html: String) -> [String] {
        html.matches(of: /<a class="button" href="([^"]*)">/).map { String($0.output.1) }
    }

    @Test func `is to write down an answer until everyone has said yes`() async throws {
        let samples = try await InfoStory(until: .accepted)
        let plan = samples.story.plan
        try await samples.story.consent(of: samples.motherGives)
        #expect(mainButtons(try await page(samples)) == [Paths.plan(plan, .newConsent)])
        try await samples.story.consent(of: samples.fatherGives)
        let html = try await page(samples)
        #expect(mainButtons(html) == [Paths.plan(plan, .consented)])
        #expect(mainText(html).contains("Gå vidare"))
        #expect(mainButtons(try await page(samples, as: samples.world.mother)) == [])
    }

    @Test(.proves("D-09"))
    func `is the one who holds the plan, for a unit that was told without the family's answers`()
        async throws
    {
        let samples = try await InfoStory(until: .noticed)
        let (world, plan) = (samples.world, samples.story.plan)
        let needs = try await samples.story.overview(as: world.bup).needs
        _ = try await world.coordinator.handOutByLaw(
            Set(needs.map(\.reference)),
            to: TestOrganisations.social.id,
            because: "De behöver veta i natt",
            in: plan,
            as: world.bup
        )
        let text = mainText(try await page(samples, as: world.social))
        #expect(text.contains("Er kopia visar inte hur alla har svarat. Fråga BUP Provby"))
        #expect(!text.contains("Skriv upp vårdnadshavarna"))
    }

    @Test func `leads to the plan once the step has been taken`() async throws {
        let samples = try await InfoStory(until: .consented)
        #expect(mainButtons(try await page(samples)) == [Paths.plan(samples.story.plan)])
    }

    @Test func `begins with what was just saved`() async throws {
        let samples = try await InfoStory(until: .accepted)
        try await samples.story.consent(of: samples.motherGives, until: "2027-11-21")
        let yes = mainText(try await page(samples, done: .consent))
        #expect(
            yes.contains(
                "Sparat: Mira Provsten (förälder) säger ja, till och med 21 november 2027."
            )
        )
        try await samples.story.consent(of: samples.fatherGives, .no)
        let refused = mainText(try await page(samples, done: .consent))
        #expect(refused.contains("Sparat: Nils Provgren (förälder) säger nej."))
    }

    @Test func `never says that an answer is waited for when all have answered`() async throws {
        let samples = try await InfoStory(until: .accepted)
        for giver in [samples.motherGives, samples.fatherGives] {
            try await samples.story.consent(of: giver)
        }
        let plan = PlanPage(
            try await samples.story.overview(as: samples.world.bup),
            for: samples.world.bup,
            handOutCount: 0,
            notice: nil,
            in: samples.words()
        )
        let text = mainText(try samples.html(plan, as: samples.world.bup))
        #expect(text.contains("Alla som bestämmer har samtyckt."))
        #expect(!text.contains("Väntar på samtycke") && !text.contains("samtycke saknas"))
    }

    @Test func `never says that consent is in place when one has been taken back`() async throws {
        let samples = try await InfoStory(until: .consented)
        try await samples.withdraw(samples.motherGives)
        for (reader, says) in [
            (samples.world.bup, "Samtycke saknas."),
            (samples.world.mother, "Du har tagit tillbaka ditt ja."),
        ] {
            let text = mainText(try await samples.planPage(as: reader))
            #expect(text.contains(says))
            #expect(!text.contains("Samtycke klart") && !text.contains("Samtycket är klart"))
        }
    }

    @Test func `asks for the one who has not answered, for a year`() async throws {
        let samples = try await InfoStory(until: .accepted)
        try await samples.story.consent(of: samples.motherGives)
        let form = ConsentForm(
            base: PlanFormBase(
                overview: try await samples.story.overview(as: samples.world.bup),
                unit: TestOrganisations.bup.id,
                words: samples.words()
            )
        ).form
        let html = try samples.html(FormPage(form, in: samples.words()), as: samples.world.bup)
        let father = samples.world.family.guardians[1]
        #expect(html.contains("value=\"guardian-\(father)\" checked"))
        #expect(html.contains("name=\"until\" type=\"date\" value=\"2027-11-21\""))
        #expect(mainText(html).contains("Ett år, om ni inte har kommit överens om något annat."))
    }

    @Test func `keeps the answers in the order they were given, also after a withdrawal`()
        async throws
    {
        let samples = try await InfoStory(until: .accepted)
        try await samples.story.consent(of: samples.motherGives)
        samples.world.clock.move(to: "2026-11-22")
        try await samples.story.consent(of: samples.fatherGives)
        let before = try await samples.story.overview(as: samples.world.bup).answersInOrder
        samples.world.clock.move(to: "2026-11-23")
        try await samples.withdraw(samples.motherGives)
        let after = try await samples.story.overview(as: samples.world.bup)
        #expect(after.answersInOrder.map(\.content.id) == before.map(\.content.id))
        #expect(
            after.answersInOrder.map(\.content.giver) == [samples.motherGives, samples.fatherGives]
        )
        #expect(after.standing == .waiting(for: [samples.motherGives]))
        #expect(after.consents.map(\.content.id) != before.map(\.content.id))
    }
}
