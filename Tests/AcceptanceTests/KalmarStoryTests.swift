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
        let demo = try await DemoService()
        try await Application(router: demo.service.router).test(.router) { client in
            let story = Story(client)
            try await story.theNurseWritesDownTheChildAndLosesNothing()
            try await story.theNeedIsNoticedWithTheChildsVoice()
            try await story.theFamilyIsOfferedAPlanAndSaysYes()
            try await story.oneGuardianIsNotEnough()
            try await story.bothGuardiansConsent()
            try await story.theCallReachesNobodyBeforeAPersonConfirms()
            try await story.anInputOfAnotherIsAQuestion()
            try await story.onlyTheAskedPartyAnswers()
            try await story.thePartiesMeetAndAgree()
            try await story.theHelpStartsAlthoughTheCostIsDisputed()
            try await story.whatHappenedIsToldInItsOrder()
            try await story.thePlanIsFollowedUpAndEnds()
        }
        try await demo.stop()
    }
}

/// The steps of the story, with the people in it.
private final class Story {
    private let nurse: Visitor
    private let social: Visitor
    private let bup: Visitor
    private var plan = ""

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
        try await step("erbjudande", [:])
        #expect(nurse.sees("Erbjuden"))
        try await step("svar", ["answer": "yes"])
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

    func theCallReachesNobodyBeforeAPersonConfirms() async throws {
        try await bup.signIn("bup")
        try await nurse.open("\(plan)/kallelse")
        let unit = try nurse.choice("Barn- och ungdomspsykiatrin, Kalmar")
        try await step(
            "kallelse",
            [
                "called": unit, "meetingDay": "2026-12-02", "time": "13.00",
                "place": "Lindskolan", "question": "Hur blir morgonen lugn?",
                "childTakesPart": "comesPartly",
            ]
        )
        #expect(nurse.address.hasSuffix("/utlamnande"))
        #expect(nurse.sees("Barn- och ungdomspsykiatrin, Kalmar"))
        try await bup.open(plan)
        #expect(bup.status == 404)
        try await confirmHandOut()
        try await bup.open(plan)
        #expect(bup.status == 200 && bup.sees("Lindskolan"))
        #expect(!bup.sees("Vilda vågar inte gå till skolan"))
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
        try await social.send(["commitment": "promise", "starts": "2026-12-01"])
        #expect(social.status == 200)
        try await nurse.open(plan)
        #expect(!nurse.sees("Väntar på svar"))
    }

    func thePartiesMeetAndAgree() async throws {
        try await step("mote", ["notes": "Vilda var med. Alla lovade sitt."])
        try await step(
            "gemensam",
            [
                "leadUnit": try await choice("gemensam", "Elevhälsan, Lindskolan"),
                "leadName": "Kuratorn", "followUp": "2027-01-15",
            ]
        )
        #expect(nurse.status == 409)
        #expect(nurse.sees("Kuratorn"))
        try await step(
            "gemensam",
            [
                "leadUnit": try await choice("gemensam", "Elevhälsan, Lindskolan"),
                "leadName": "Kuratorn", "followUp": "2027-01-15", "othersDoNothing": "1",
            ]
        )
        #expect(nurse.address.hasSuffix("/utlamnande"))
        try await confirmHandOut()
        try await bup.open(plan)
        #expect(bup.sees("Vilda vågar inte gå till skolan"))
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
        try await step("uppfoljning", ["result": "Hon går till skolan", "followUp": "2027-03-01"])
        try await step("avslut", ["endReason": "needsMet", "goesOn": "Kuratorn finns kvar"])
        #expect(nurse.status == 200 && nurse.sees("Planen är avslutad."))
        try await step("mote", ["notes": "För sent"])
        #expect(nurse.status == 409)
    }
}

extension Story {
    private func step(
        _ path: String,
        _ values: KeyValuePairs<String, String>
    ) async throws {
        try await nurse.open("\(plan)/\(path)")
        var all: [(String, String)] = values.map { ($0.key, $0.value) }
        all += [
            ("voiceOutcome", "declined"), ("asking", "talk"),
            ("bestInterests", "Hon behöver det här steget"), ("day", "2026-11-21"),
        ]
        try await nurse.send(pairs: all)
    }

    private func consent(of giver: String) async throws {
        try await nurse.open("\(plan)/samtycken/nytt")
        let units = try [
            "Barn- och ungdomspsykiatrin, Kalmar", "Socialtjänsten Kalmar, barn och familj",
        ].map { ("parties", try nurse.choice($0)) }
        let kinds = ["family", "meetings", "needs", "voice", "inputs"].map { ("kinds", $0) }
        try await nurse.send(
            pairs: units + kinds + [
                ("giver", try nurse.choice(giver)), ("decision", "yes"),
                ("consentForm", "written"), ("from", "2026-11-21"), ("until", "2027-09-01"),
            ]
        )
        #expect(nurse.address.hasSuffix("/samtycken"))
    }

    private func confirmHandOut() async throws {
        try await nurse.open("\(plan)/utlamnande")
        try await nurse.send(pairs: nurse.values(of: "send").map { ("send", $0) })
        #expect(nurse.status == 200)
    }

    private func choice(_ path: String, _ text: String) async throws -> String {
        try await nurse.open("\(plan)/\(path)")
        return try nurse.choice(text)
    }
}
