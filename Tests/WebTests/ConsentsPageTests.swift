import Coordination
import Domain
import Fixtures
import Testing

@testable import Web

@Suite struct `The page of consents` {
    @Test(.proves("D-03"))
    func `says to staff who takes part of what, and until when`() async throws {
        let html = try await InfoStory(until: .consented).consentsPage()
        let text = mainText(html)
        #expect(text.contains("Det här får de del av, till och med 20 maj 2027."))
        let answers = readable(part(of: html, from: "id=\"svaren\"", to: "</section>"))
        #expect(answers.contains("Nils Provgren (förälder) Muntligt, 21 november 2026"))
        #expect(answers.contains("Barn- och ungdomsenheten"))
        #expect(answers.contains("Barnets egna ord"))
        #expect(answers.contains("20 maj 2027 Gäller"))
        #expect(bareKeys(in: html) == [])
    }

    @Test(.proves("D-26"), arguments: [Consent.Decision?.none, .no, .yes(Self.scope)])
    func `tells one guardian nothing of how the other has answered`(
        father: Consent.Decision?
    ) async throws {
        let samples = try await InfoStory(until: .accepted)
        try await samples.story.consent(of: samples.motherGives)
        let alone = try await samples.consentsPage(as: samples.world.mother)
        if let father { try await samples.story.consent(of: samples.fatherGives, father) }
        let html = try await samples.consentsPage(as: samples.world.mother)
        #expect(html == alone)
        #expect(!html.contains("Nils"))
        #expect(mainText(html).contains("Du har sagt ja, till och med 20 maj 2027."))
    }

    @Test(.proves("D-26"))
    func `names only one guardian to that guardian when things have gone out`() async throws {
        let samples = try await InfoStory(until: .agreed)
        try await samples.story.handOut()
        let html = try await samples.consentsPage(as: samples.world.mother)
        #expect(!html.contains("Nils"))
        let handed = readable(part(of: html, from: "id=\"lamnat\"", to: "</section>"))
        #expect(handed.contains("21 november 2026 BUP Provby Barn- och ungdomsenheten"))
        #expect(handed.contains("Behov och mål"))
    }

    @Test func `tells staff on whose consent something went out`() async throws {
        let samples = try await InfoStory(until: .agreed)
        try await samples.story.handOut(kinds: [.needs])
        let html = try await samples.consentsPage()
        let handed = readable(part(of: html, from: "id=\"lamnat\"", to: "</section>"))
        #expect(handed.contains("BUP Provby Elevhälsan vid Provskolan"))
        #expect(handed.contains("Samtycke från Mira Provsten (förälder) och Nils Provgren"))
        #expect(!handed.contains("Vad som är lovat"))
    }

    @Test func `tells the child, who decides too, that an answer is waited for`() async throws {
        let world = try await TestWorld(birthDate: "2011-01-01", secondCustody: .days("2011-01-01"))
        let story = try await PlanStory(in: world, until: .accepted, childDecides: true)
        try await story.consent(of: .guardian(world.family.guardians[0]))
        try await story.consent(of: .guardian(world.family.guardians[1]))
        let samples = try await InfoStory(until: .noticed)
        let page = try ConsentsPage(
            try await story.overview(as: world.child),
            for: world.child,
            in: samples.words()
        )
        let text = mainText(try samples.html(page, as: world.child))
        #expect(text.contains("Alla som bestämmer behöver svara. Fråga dig."))
    }

    @Test func `offers only the holder to write down an answer`() async throws {
        let samples = try await InfoStory(until: .agreed)
        try await samples.story.handOut()
        let form = Paths.plan(samples.story.plan, .newConsent)
        #expect(try await samples.consentsPage().contains(form))
        #expect(!(try await samples.consentsPage(as: samples.world.school).contains(form)))
        #expect(!(try await samples.consentsPage(as: samples.world.mother).contains(form)))
    }

    @Test func `offers to take back only one's own, as long as it holds`() async throws {
        let samples = try await InfoStory(until: .consented)
        let link = Paths.withdrawal(
            try await samples.consent(of: samples.motherGives).id,
            in: samples.story.plan
        )
        #expect(try await samples.consentsPage(as: samples.world.mother).contains(link))
        #expect(!(try await samples.consentsPage(as: samples.world.child).contains(link)))
        try await samples.withdraw(samples.motherGives)
        let after = try await samples.consentsPage(as: samples.world.mother)
        #expect(!after.contains(link))
        #expect(mainText(after).contains("Taget tillbaka 21 november 2026"))
    }

    private static let scope = Consent.Scope(
        parties: PlanStory.allUnits,
        kinds: PlanStory.allKinds
    )
}

@Suite struct `The state of an answer` {
    private let day: CivilDate = "2026-11-21"

    private func consent(_ period: Period, withdrawn: CivilDate? = nil) -> Consent {
        Consent(
            id: 1,
            giver: .guardian(2),
            decision: .yes(Consent.Scope(parties: [], kinds: [])),
            form: .oral,
            period: period,
            withdrawn: withdrawn
        )
    }

    private func state(_ consent: Consent, isLatest: Bool = true) -> ConsentState {
        ConsentState(consent, isLatest: isLatest, on: day)
    }

    @Test func `is in force on its days and not before or after`() {
        #expect(state(consent(.days("2026-11-21", "2026-11-21"))) == .inForce)
        #expect(state(consent(.days("2026-11-22"))) == .notYet("2026-11-22"))
        #expect(state(consent(.days("2026-11-01", "2026-11-20"))) == .expired("2026-11-20"))
    }

    @Test func `is over when it was taken back or answered anew`() {
        let period = Period.days("2026-11-01", "2027-11-01")
        #expect(state(consent(period, withdrawn: "2026-11-10")) == .withdrawn("2026-11-10"))
        #expect(state(consent(period), isLatest: false) == .replaced)
    }
}
