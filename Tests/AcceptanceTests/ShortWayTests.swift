import Fixtures
import Testing

/// A school nurse has four minutes between two pupils.
@Suite(.serialized) struct `A nurse in a hurry` {
    private let number = "20170101-2393"

    /// Opens the form for a new plan, for a child whom the nurse writes down on the way.
    private func begin(_ nurse: Visitor, number: String = "") async throws {
        try await nurse.signIn("skolskoterska")
        try await nurse.open("/barn/nytt")
        try await nurse.send([
            "givenName": "Vilda", "familyName": "Sjöblomster",
            "birthDate": number.isEmpty ? "2014-05-06" : "2017-01-01",
            "number": number, "municipality": "0880", "guardianName1": "Åsa Sjöblomster",
            "guardianRelation1": "mamma",
        ])
        try #require(nurse.status == 200)
    }

    private func notice(_ nurse: Visitor, for audience: String) async throws {
        try await nurse.send([
            "needWords": "Vågar inte gå till skolan", "whose": "staff",
            "whyNotEnough": "Skolan har provat", "voiceOutcome": "said", "asking": "talk",
            "audience": audience, "voiceWords": "Fråga mig först",
            "voiceEffect": "Vi börjar med samtal", "bestInterests": "Hon behöver bli trygg",
            "day": "2026-11-21", "offered": "everyone",
        ])
    }

    private func visit(_ body: @escaping @Sendable (Visitor) async throws -> Void) async throws {
        try await DemoService.visit { demo in
            try await body(demo.stranger())
        }
    }

    @Test(.proves("K-30", "K-32"))
    func `writes down the worry and the offer at once, and is not asked again`() async throws {
        try await visit { nurse in
            try await begin(nurse)
            try await notice(nurse, for: "family")
            #expect(nurse.sees("Erbjuden") && nurse.sees("Skriv in familjens svar"))
            let plan = String(nurse.address.prefix { $0 != "?" })
            try await nurse.open("\(plan)/svar")
            #expect(nurse.sees("Samma samtal som tidigare i dag"))
            #expect(nurse.sees("Vilda fick frågan tidigare samma dag, när planen erbjöds."))
            #expect(!nurse.html.contains(" checked"), "nobody's words are chosen beforehand")
            #expect(nurse.sees("Från förra steget – ändra om något är nytt."))
            #expect(nurse.sees(">Hon behöver bli trygg</textarea>"))
            try await nurse.open("\(plan)/handelser")
            #expect(nurse.sees("Samma samtal som i steget före."))
            #expect(nurse.html.ranges(of: "Fråga mig först").count == 1)
            #expect(nurse.sees("Berättat för Vilda och mamma."))
            try await nurse.open("\(plan)/svar")
            try await nurse.send([
                "answer": "later", "voiceOutcome": "earlier", "bestInterests": "Trygghet",
                "day": "2026-11-21",
            ])
            try await nurse.open("\(plan)/handelser")
            #expect(nurse.sees("Vilda fick frågan tidigare samma dag, när planen erbjöds."))
        }
    }

    @Test func `carries nothing on from words that are not for parents`() async throws {
        try await visit { nurse in
            try await begin(nurse)
            try await notice(nurse, for: "notForParents")
            let plan = String(nurse.address.prefix { $0 != "?" })
            try await nurse.open("\(plan)/svar")
            #expect(nurse.status == 200)
            #expect(!nurse.sees("value=\"earlier\""))
            #expect(!nurse.sees("Hon behöver bli trygg"))
            try await nurse.send([
                "answer": "later", "voiceOutcome": "earlier", "bestInterests": "Trygghet",
                "day": "2026-11-21",
            ])
            #expect(nurse.status == 422, "what is not offered cannot be slipped in")
        }
    }

    @Test func `saves only the worry, and finds it again by the child's name`() async throws {
        try await visit { nurse in
            try await begin(nurse)
            let worry = "Vågar inte gå till skolan"
            try await nurse.send(["needWords": worry, "draft": "1"])
            #expect(nurse.sees("Skriv klart: Vad har du sett?"))
            #expect(nurse.sees("Vilda Sjöblomster · \(worry)"))
            try await nurse.follow("Skriv klart: Vad har du sett?")
            #expect(nurse.sees(">\(worry)</textarea>"))
            try await notice(nurse, for: "family")
            try await nurse.open("/att-gora")
            #expect(!nurse.sees("Vilda Sjöblomster · \(worry)"))
        }
    }

    @Test func `does not write down a child twice whose number is known`() async throws {
        try await visit { nurse in
            try await begin(nurse, number: number)
            try await nurse.open("/barn/nytt")
            try await nurse.send([
                "givenName": "Wilda", "familyName": "Sjöblomster",
                "birthDate": number.isEmpty ? "2014-05-06" : "2017-01-01",
                "number": "201701012393", "municipality": "0880",
                "guardianName1": "Åsa Sjöblomster", "guardianRelation1": "mamma",
            ])
            #expect(nurse.status == 409 && nurse.sees("Barnet finns redan hos er."))
            #expect(nurse.sees("href=\"#falt-number\"") && nurse.sees("value=\"Wilda\""))
            try await nurse.open("/planer")
            try await nurse.send(["text": number], to: "/planer/sok")
            #expect(nurse.sees("En träff."))
        }
    }

    @Test func `writes down several needs on one page, and loses none of them`() async throws {
        try await visit { nurse in
            try await begin(nurse)
            try await notice(nurse, for: "family")
            let plan = String(nurse.address.prefix { $0 != "?" })
            try await nurse.open("\(plan)/behov")
            let owner = try nurse.choice("Elevhälsan, Lindskolan")
            let first = [
                ("needWords", "Sover inte"), ("whose", "child"), ("owner", owner),
                ("ownInput", "Samtal om sömn"), ("needWords-2", ""), ("whose-2", "staff"),
                ("owner-2", owner), ("ownInput-2", "Följer till klassen"),
            ]
            try await nurse.send(pairs: first + [("more", "1")])
            #expect(nurse.status == 200 && nurse.sees("Behov 3") && nurse.sees(">Sover inte<"))
            try await nurse.send(pairs: first)
            #expect(nurse.status == 422 && nurse.sees("href=\"#falt-needWords-2\""))
            #expect(nurse.sees(">Följer till klassen<"))
            let mended = first.map { $0.0 == "needWords-2" ? ($0.0, "Är rädd i korridoren") : $0 }
            try await nurse.send(pairs: mended)
            #expect(nurse.sees("Sover inte") && nurse.sees("Är rädd i korridoren"))
            #expect(nurse.sees("Samtal om sömn") && nurse.sees("Följer till klassen"))
        }
    }
}
