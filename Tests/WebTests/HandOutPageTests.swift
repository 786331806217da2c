import Coordination
import Domain
import Fixtures
import Testing

@testable import Web

@Suite struct `The page before anything is handed out` {
    @Test(.proves("D-15"))
    func `says what goes to whom and because of what`() async throws {
        let html = try await InfoStory(until: .agreed).handOutPage()
        let card = part(of: html, from: "id=\"till-1\"", to: "</section>")
        let text = readable(card)
        #expect(text.contains("Till Barn- och ungdomsenheten"))
        #expect(text.contains("Behov och mål ett behov och ett mål"))
        #expect(text.contains("Vad som är lovat och frågat en insats och ett svar om en insats"))
        #expect(
            text.contains(
                "Samtycke från Mira Provsten (förälder) och Nils Provgren (förälder),"
                    + " till och med 20 maj 2027"
            )
        )
        #expect(mainText(html).contains("Till Elevhälsan vid Provskolan"))
        #expect(bareKeys(in: html) == [])
    }

    @Test func `has one ticked choice for each kind, and none for what always goes along`()
        async throws
    {
        let html = try await InfoStory(until: .agreed).handOutPage()
        let school = TestOrganisations.school.id
        let choices = values(of: "value", in: html).filter { $0.hasPrefix("\(school) ") }
        #expect(
            choices
                == ["family", "meetings", "needs", "voice", "inputs"].map { "\(school) \($0)" }
        )
        #expect(!html.contains("value=\"\(school) summary\""))
        #expect(html.contains("value=\"\(school) needs\" checked"))
        #expect(mainText(html).contains("Att det finns en plan, och för vem"))
        #expect(mainText(html).contains("Följer alltid med."))
    }

    @Test func `keeps what was unticked when it is shown again`() async throws {
        let samples = try await InfoStory(until: .agreed)
        let school = TestOrganisations.school.id
        let page = try HandOutPage(
            try await samples.world.coordinator.handOutProposal(
                for: samples.story.plan,
                as: samples.world.bup
            ),
            in: try await samples.story.overview(as: samples.world.bup),
            for: samples.world.bup,
            chosen: HandOutChoice(FormFields(["send": ["\(school) needs"]])),
            problem: .changed,
            samples.words()
        )
        let html = try samples.html(page, as: samples.world.bup)
        #expect(html.contains("value=\"\(school) needs\" checked"))
        #expect(html.contains("value=\"\(school) inputs\">"))
        #expect(mainText(html).contains("Inget är skickat."))
        #expect(html.contains("<title>Fel: Lämna ut"))
    }

    @Test func `is calm when nothing waits`() async throws {
        let samples = try await InfoStory(until: .agreed)
        try await samples.story.handOut()
        let text = mainText(try await samples.handOutPage())
        #expect(text.contains("Inget väntar på att lämnas ut just nu."))
        #expect(!text.contains("Det här skickas"))
    }

    @Test func `speaks English too`() async throws {
        let html = try await InfoStory(until: .agreed).handOutPage(.en)
        #expect(mainText(html).contains("Consent from Mira Provsten (förälder) and Nils"))
        #expect(bareKeys(in: html) == [])
    }
}

@Suite struct `What stays with the unit` {
    private func page(_ answers: (InfoStory) async throws -> Void) async throws -> String {
        let samples = try await InfoStory(until: .accepted)
        _ = try await samples.story.ask(TestOrganisations.school.id)
        try await answers(samples)
        return mainText(try await samples.handOutPage())
    }

    @Test(.proves("D-02"))
    func `stays until the family has answered`() async throws {
        let text = try await page { _ in }
        #expect(text.contains("Inget skickas till någon innan familjen har svarat."))
        #expect(text.contains("Det gäller det som var tänkt för: Elevhälsan vid Provskolan"))
        #expect(!text.contains("Det här skickas"))
    }

    @Test(.proves("D-04"))
    func `stays while one guardian has not answered, and says whom to ask`() async throws {
        let text = try await page { try await $0.story.consent(of: $0.motherGives) }
        #expect(text.contains("Båda vårdnadshavarna behöver svara."))
        #expect(text.contains("Fråga Nils Provgren (förälder)."))
    }

    @Test(.proves("D-05"))
    func `stays when one says no, and says what can be done instead`() async throws {
        let text = try await page {
            try await $0.story.consent(of: $0.motherGives)
            try await $0.story.consent(of: $0.fatherGives, .no)
        }
        #expect(text.contains("En säger nej. Planen görs inte nu. Det här kan ni göra i stället:"))
    }

    @Test(.proves("D-17"))
    func `stays when consent is taken back, with a list of what has gone out`() async throws {
        let text = try await page {
            try await $0.story.consent(of: $0.motherGives)
            try await $0.story.consent(of: $0.fatherGives)
            try await $0.story.handOut()
            try await $0.withdraw($0.motherGives)
            _ = try await $0.story.ask(TestOrganisations.school.id, "Lugn plats på rasten")
        }
        #expect(text.contains("Samtycket från Mira Provsten (förälder) är återkallat."))
        #expect(text.contains("Inget mer lämnas ut. Det här har redan lämnats:"))
        #expect(text.contains("Elevhälsan vid Provskolan: Att det finns en plan, och för vem"))
    }

    @Test func `stays when consent has run out`() async throws {
        let text = try await page {
            try await $0.story.consent(of: $0.motherGives, until: "2026-11-22")
            try await $0.story.consent(of: $0.fatherGives)
            $0.world.clock.move(to: "2026-11-23")
        }
        #expect(text.contains("Ett samtycke har gått ut."))
        #expect(text.contains("Fråga Mira Provsten (förälder) igen."))
    }
}
