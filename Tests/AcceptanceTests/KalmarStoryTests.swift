import Domain
import Fixtures
import Hummingbird
import HummingbirdTesting
import Server
import Testing

/// One child's plan, from the first worry to the end, through the pages as people meet them.
@Suite(.serialized) struct `A plan under the agreement of Kalmar county` {
    @Test(.proves("K-04", "K-29", "K-30", "K-31", "K-32", "K-34", "K-35", "K-37", "D-21", "D-25"))
    func `goes from notice to follow-up with every party promising only its own`() async throws {
        try await DemoService.visit { demo in
            let story = KalmarStory(demo.client)
            try await story.theNurseWritesDownTheChildAndLosesNothing()
            try await story.theNeedIsNoticedWithTheChildsVoice()
            try await story.theFamilyIsOfferedAPlanAndSaysYes()
            try await story.oneGuardianIsNotEnough()
            try await story.bothGuardiansConsent()
            try await story.theCallReachesNobodyBeforeAPersonConfirms()
            try await story.theCalledUnitAnswersForItself()
            try await story.anInputOfAnotherIsAQuestion()
            try await story.onlyTheAskedPartyAnswers()
            try await story.thePartiesMeetAndAgree()
            try await story.theHelpStartsAlthoughTheCostIsDisputed()
            try await story.whatHappenedIsToldInItsOrder()
            try await story.thePlanIsFollowedUpAndEnds()
        }
    }
}

/// The steps of the story, with the people in it.
final class KalmarStory {
    let nurse: Visitor
    let social: Visitor
    let bup: Visitor
    private(set) var plan = ""

    init(_ client: any TestClientProtocol) {
        nurse = Visitor(client)
        social = Visitor(client)
        bup = Visitor(client)
    }

    func theNurseWritesDownTheChildAndLosesNothing() async throws {
        try await nurse.signIn("skolskoterska")
        #expect(nurse.address == "/" && nurse.sees("Att göra"))
        try await nurse.open("/barn/nytt")
        try await nurse.send([
            "givenName": "Vilda", "familyName": "Sjöblomster", "birthDate": "2014-05-06",
            "guardianName1": "Åsa Sjöblomster", "guardianRelation1": "mamma",
        ])
        #expect(nurse.status == 422)
        #expect(nurse.sees("Välj barnets hemkommun."))
        #expect(nurse.sees("value=\"Vilda\"") && nurse.sees("value=\"Åsa Sjöblomster\""))
        try await nurse.send([
            "givenName": "Vilda", "familyName": "Sjöblomster", "birthDate": "6/5 2014",
            "municipality": "0880", "guardianName1": "Åsa Sjöblomster",
            "guardianRelation1": "mamma", "guardianName2": "Per Ängsull",
            "guardianRelation2": "pappa",
        ])
        #expect(nurse.status == 200 && nurse.address.hasSuffix("/plan"))
    }

    func theNeedIsNoticedWithTheChildsVoice() async throws {
        let need = "Vilda vågar inte gå till skolan"
        try await nurse.send([
            "needWords": need, "whose": "child", "bestInterests": "Hon behöver tryggt stöd",
            "day": "2026-11-21",
        ])
        #expect(nurse.status == 422)
        #expect(nurse.sees("Skriv varför vanlig samverkan inte räcker."))
        #expect(nurse.sees("Berätta om barnet har fått säga sitt."))
        #expect(nurse.sees(">\(need)</textarea>"))
        try await nurse.send([
            "needWords": need, "whose": "child", "whyNotEnough": "Skolan har provat ensam",
            "voiceOutcome": "said", "asking": "talk", "audience": "family",
            "voiceWords": "Jag vill att ni frågar mig", "voiceEffect": "Vi börjar med samtal",
            "bestInterests": "Hon behöver tryggt stöd", "day": "2026-11-21",
        ])
        #expect(nurse.status == 200)
        #expect(nurse.sees("Jag vill att ni frågar mig"))
        plan = String(nurse.address.prefix { $0 != "?" })
    }

    func theFamilyIsOfferedAPlanAndSaysYes() async throws {
        try await step("erbjudande", ["told": "everyone"])
        #expect(nurse.sees("Erbjuden"))
        try await step("svar", ["answer": "yes"])
        #expect(nurse.status == 422 && nurse.sees("Vem svarade? Kryssa för vem som svarade."))
        let mother = try nurse.choice("Åsa Sjöblomster")
        try await step("svar", ["answer": "yes", "answeredBy": mother])
        #expect(nurse.address.hasSuffix("/samtycken/nytt"))
    }

    func oneGuardianIsNotEnough() async throws {
        try await consent(of: "Åsa Sjöblomster (mamma)")
        try await step("samtycke-klart", [:])
        #expect(nurse.status == 409)
        #expect(nurse.sees("Hon behöver det här steget"))
    }

    func bothGuardiansConsent() async throws {
        try await consent(of: "Per Ängsull (pappa)")
        try await step("samtycke-klart", [:])
        #expect(nurse.status == 200 && nurse.address.hasSuffix("/kallelse"))
    }

    func anInputOfAnotherIsAQuestion() async throws {
        try await nurse.open("\(plan)/insatser")
        let unit = try nurse.choice("Socialtjänsten Kalmar, barn och familj")
        try await nurse.send([
            "what": "Stöd hemma på morgonen", "performer": unit, "answerBy": "2026-11-28",
        ])
        try await confirmHandOut()
        try await nurse.open(plan)
        #expect(nurse.sees("Stöd hemma på morgonen") && nurse.sees("Väntar på svar"))
    }

    func onlyTheAskedPartyAnswers() async throws {
        try await social.signIn("socialtjanst")
        #expect(social.sees("Stöd hemma på morgonen"))
        try await social.follow("Svara på frågan: Stöd hemma på morgonen")
        let answer = social.address
        try await nurse.open(answer)
        #expect(nurse.status == 409)
        try await nurse.open(plan)
        try await nurse.send(["commitment": "promise"], to: answer)
        #expect(nurse.status == 409)
        try await bup.open(answer)
        #expect(bup.status == 404)
        try await social.send(["commitment": "decline"])
        #expect(social.status == 422 && social.sees("Skriv varför. Familjen får läsa det."))
        try await social.send(["commitment": "promise", "starts": "2026-12-01"])
        #expect(social.status == 200)
        try await nurse.open(plan)
        #expect(!nurse.sees("Väntar på svar"))
    }

    func theHelpStartsAlthoughTheCostIsDisputed() async throws {
        try await nurse.open("\(plan)/oenighet")
        try await nurse.send([
            "subject": "whoPays", "account": "Vem betalar stödet?",
            "startsNow": try nurse.choice("Socialtjänsten Kalmar, barn och familj"),
        ])
        #expect(nurse.status == 200 && nurse.sees("Vem betalar stödet?"))
    }

    func whatHappenedIsToldInItsOrder() async throws {
        try await nurse.open("\(plan)/handelser")
        let told = [
            "Mötet hölls.", "kallade till möte", "Alla som bestämmer hade samtyckt.",
            "Pappa samtyckte", "Mamma samtyckte", "Familjen sa ja", "erbjöd en gemensam plan",
        ].map { nurse.html.firstRange(of: $0)?.lowerBound }
        #expect(told.allSatisfy { $0 != nil })
        #expect(told.compactMap { $0 } == told.compactMap { $0 }.sorted())
    }

    func thePlanIsFollowedUpAndEnds() async throws {
        try await step(
            "uppfoljning",
            [
                "result": "Hon går till skolan", "followUp": "2027-03-01",
                "minutes": "Vi sågs i kuratorns rum",
            ]
        )
        try await nurse.open(plan)
        #expect(nurse.sees("Vi sågs i kuratorns rum"))
        try await step("avslut", ["endReason": "needsMet", "goesOn": "Kuratorn finns kvar"])
        #expect(nurse.status == 200 && nurse.sees("Planen är avslutad."))
        try await step("mote", ["notes": "För sent"])
        #expect(nurse.status == 409)
    }
}
