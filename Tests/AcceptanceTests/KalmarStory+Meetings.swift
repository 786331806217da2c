import Testing

/// The call, the answer of a called unit, and the meeting.
extension KalmarStory {
    func theCallReachesNobodyBeforeAPersonConfirms() async throws {
        try await bup.signIn("bup")
        try await nurse.open("\(plan)/kallelse")
        let unit = try nurse.choice("Barn- och ungdomspsykiatrin, Kalmar")
        #expect(!nurse.sees("Barnhälsan, Kalmar") && !nurse.sees("Fritidsgården Bryggan"))
        #expect(nurse.sees("Här står de enheter som familjens samtycke omfattar."))
        try await step(
            "kallelse",
            [
                "called": unit, "meetingDay": "2026-12-02", "time": "13.00",
                "place": "Lindskolan", "question": "Hur blir morgonen lugn?",
                "childTakesPart": "comesPartly", "invited": "Vildas faster",
            ]
        )
        #expect(nurse.address.hasSuffix("/utlamnande"))
        #expect(nurse.sees("Barn- och ungdomspsykiatrin, Kalmar"))
        try await bup.open(plan)
        #expect(bup.status == 404)
        try await nurse.open(plan)
        #expect(nurse.sees("inte skickad än") && nurse.sees(">Skicka kallelsen nu</a>"))
        try await nurse.open("\(plan)/utlamnande")
        try await confirmHandOut()
        try await bup.open(plan)
        #expect(bup.status == 200 && bup.sees("Lindskolan"))
        #expect(!bup.sees("Vilda vågar inte gå till skolan"))
    }

    func theCalledUnitAnswersForItself() async throws {
        try await nurse.open(plan)
        #expect(nurse.sees("Har inte svarat") && nurse.sees("Vildas faster"))
        try await bup.open("/att-gora")
        try await bup.follow("Svara på kallelsen till mötet 2 december kl. 13.00, Lindskolan")
        let answer = bup.address
        try await nurse.open(answer)
        #expect(nurse.status == 409)
        try await bup.send(["coming": "staysAway"])
        #expect(bup.status == 422 && bup.sees("Skriv varför ni inte kommer."))
        try await bup.send([
            "coming": "staysAway", "stayAwayReason": "Vi är på kurs", "otherDay": "2026-12-03",
        ])
        #expect(bup.status == 200 && bup.sees("Kommer inte"))
        try await nurse.open(plan)
        #expect(nurse.sees("Kan 3 december i stället. Skäl: Vi är på kurs"))
        try await bup.open(answer)
        #expect(bup.sees(">Vi är på kurs</textarea>"))
        try await bup.send(["coming": "comes"])
        try await nurse.open(plan)
        #expect(nurse.sees(">Kommer</span>") && !nurse.sees("Vi är på kurs"))
        #expect(nurse.sees("1 av 1 har svarat.") && !nurse.sees("Kallad till möte"))
    }

    func thePartiesMeetAndAgree() async throws {
        try await nurse.open("\(plan)/mote")
        let (came, mother) = (
            try nurse.choice("Barn- och ungdomspsykiatrin, Kalmar"),
            try nurse.choice("Åsa Sjöblomster (mamma), på plats")
        )
        try await step(
            "mote",
            [
                "notes": "Vilda var med. Alla lovade sitt.", "came": came,
                "childTookPart": "comesPartly", "guardiansTookPart": mother,
                "others": "Vildas faster",
            ]
        )
        #expect(nurse.sees(">Var med</span>") && nurse.sees("Vilda var med en stund."))
        #expect(nurse.sees("mamma på plats"))
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
}

/// What every step of the story does.
extension KalmarStory {
    func step(
        _ path: String,
        _ values: KeyValuePairs<String, String>
    ) async throws {
        try await nurse.step(path, of: plan, values)
    }

    func consent(of giver: String) async throws {
        try await nurse.consent(
            to: [
                "Barn- och ungdomspsykiatrin, Kalmar", "Socialtjänsten Kalmar, barn och familj",
            ],
            by: giver,
            for: plan
        )
        #expect(nurse.address.hasSuffix("/samtycken"))
    }

    func confirmHandOut() async throws {
        try await nurse.confirmHandOut(of: plan)
    }

    func choice(_ path: String, _ text: String) async throws -> String {
        try await nurse.open("\(plan)/\(path)")
        return try nurse.choice(text)
    }
}
