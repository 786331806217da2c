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
        #expect(
            text.contains(
                "Skolan fungerar inte Barnets egna ord Ansvarar: BUP Provby Mål: Lugna dagar"
            )
        )
        #expect(
            text.contains("Samtal en gång i veckan BUP Provby Mål: Lugna dagar 21 november Lovat")
        )
        #expect(
            text.contains(
                "Samtycke från Mira Provsten (förälder) och Nils Provgren (förälder),"
                    + " till och med 20 maj 2027"
            )
        )
        #expect(mainText(html).contains("Till Elevhälsan vid Provskolan"))
        #expect(bareKeys(in: html) == [])
    }

    @Test(.proves("D-15"))
    func `shows every text that the receiver then reads`() async throws {
        let samples = try await InfoStory(until: .agreed)
        let sent = mainText(try await samples.handOutPage())
        try await samples.story.handOut()
        let page = try await samples.story.overview(as: samples.world.social)
        let texts =
            page.needs.map(\.content.words) + page.goals.map(\.content.words)
            + page.inputs.map(\.content.what) + page.meetings.compactMap(\.notes)
            + page.notes.map(\.content.note.bestInterests) + page.steps.compactMap(\.why)
        #expect(texts.count > 5)
        #expect(texts.filter { !sent.contains($0.description) } == [])
    }

    @Test func `says it right when the child was not asked, and once when it is the same`()
        async throws
    {
        let samples = try await InfoStory(until: .called)
        try await samples.story.hold()
        try await samples.story.agree()
        try await samples.story.step(
            .followedUp(next: "2027-08-01"),
            voice: .notAsked(because: "Hon var sjuk.")
        )
        let school = part(
            of: try await samples.handOutPage(),
            from: "id=\"till-1\"",
            to: "</section>"
        )
        let text = readable(school)
        #expect(text.contains("21 november Alva fick inte frågan. Hon var sjuk."))
        let silent = "21 november Alva fick frågan men ville inte säga något."
        #expect(text.ranges(of: silent).count == 1)
        #expect(!text.contains("tillfäll"))
    }

    @Test func `tells the sender what the child has kept, without the words`() async throws {
        let samples = try await InfoStory(until: .agreed)
        let kept = VoiceRecord.said(
            VoiceRecord.Statement(
                asking: .talk,
                words: "Jag vill inte sova hos pappa",
                audience: .notForParents,
                effect: "Vi talar vidare"
            )
        )
        try await samples.story.step(.followedUp(next: "2027-08-01"), voice: kept)
        let text = mainText(try await samples.handOutPage())
        #expect(text.contains("Det gäller: det Alva sa 21 november"))
        #expect(text.contains("hur ni vägde barnets bästa 21 november"))
        #expect(!text.contains("sova hos pappa"))
        try await samples.story.handOut()
        let other = try await samples.handOutPage(as: samples.world.social)
        #expect(!mainText(other).contains("det Alva sa"))
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
        #expect(text.contains("Det var tänkt för: Elevhälsan vid Provskolan"))
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
        #expect(text.contains("Ja-svaret från Mira Provsten (förälder) är taget tillbaka."))
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
