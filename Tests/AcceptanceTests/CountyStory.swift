import HummingbirdTesting
import Testing

/// A plan that a school takes the whole way, with the people of one county.
final class CountyStory {
    /// Who takes part, by user name and by the name of the unit.
    struct People {
        let school: (login: String, unit: String)
        let clinic: (login: String, unit: String)
        let social: (login: String, unit: String)
        /// The municipality where the child lives.
        let home: String
    }

    let people: People
    let school: Visitor
    let clinic: Visitor
    let social: Visitor
    private(set) var plan = ""

    init(_ people: People, _ client: any TestClientProtocol) {
        self.people = people
        school = Visitor(client)
        clinic = Visitor(client)
        social = Visitor(client)
    }

    func signIn() async throws {
        try await school.signIn(people.school.login)
        try await clinic.signIn(people.clinic.login)
        try await social.signIn(people.social.login)
    }

    /// - Parameter say: What say the child has; heard unless something else is judged.
    func begin(bornOn birthDate: String, say: String = "heard") async throws {
        try await school.open("/barn/nytt")
        try await school.send([
            "givenName": "Vilda", "familyName": "Sjöblomster", "birthDate": birthDate,
            "municipality": people.home, "guardianName1": "Åsa Sjöblomster",
            "guardianRelation1": "mamma",
        ])
        try await school.send([
            "needWords": "Vilda vågar inte gå till skolan", "whose": "child",
            "whyNotEnough": "Skolan har provat ensam", "voiceOutcome": "declined",
            "asking": "talk", "bestInterests": "Hon behöver tryggt stöd", "day": "2026-11-21",
            "say": say,
        ])
        #expect(school.status == 200)
        plan = String(school.address.prefix { $0 != "?" })
    }

    func offer() async throws {
        try await school.step("erbjudande", of: plan, ["told": "everyone"])
        try await school.step("svar", of: plan, ["answer": "yes"])
        #expect(school.address.hasSuffix("/samtycken/nytt"))
    }

    func consent(by giver: String) async throws {
        try await school.consent(
            to: [people.clinic.unit, people.social.unit],
            by: giver,
            for: plan
        )
        #expect(school.address.hasSuffix("/samtycken"))
    }

    func callTheClinic() async throws {
        try await school.open("\(plan)/kallelse")
        try await school.step(
            "kallelse",
            of: plan,
            [
                "called": try school.choice(people.clinic.unit), "meetingDay": "2026-12-02",
                "time": "13.00", "place": "Musiksalen", "question": "Hur blir morgonen lugn?",
                "childTakesPart": "comesPartly",
            ]
        )
        try await clinic.open(plan)
        #expect(clinic.status == 404, "called, but not told yet")
        try await school.confirmHandOut(of: plan)
        try await clinic.open("/att-gora")
        try await clinic.follow("Svara på kallelsen till mötet 2 december kl. 13")
        try await clinic.send(["coming": "comes"])
        #expect(clinic.status == 200)
        try await school.open(plan)
        #expect(school.sees(">Kommer</span>"))
    }

    func meet() async throws {
        try await school.open("\(plan)/mote")
        let came = try school.choice(people.clinic.unit)
        try await school.step(
            "mote",
            of: plan,
            ["notes": "Alla lovade sitt.", "came": came, "childTookPart": "comesPartly"]
        )
        #expect(school.status == 200)
    }

    func setTheGoal() async throws {
        try await school.open("\(plan)/mal")
        try await school.send(
            pairs: [("goalWords", "Jag vill våga gå in"), ("whose", "child")]
                + school.values(of: "ofInputs").map { ("ofInputs", $0) }
        )
        #expect(school.status == 200 && school.sees("Jag vill våga gå in"))
    }

    func askSocialServices() async throws {
        try await school.open("\(plan)/insatser")
        try await school.send([
            "what": "Stöd hemma på morgonen", "answerBy": "2026-11-28",
            "performer": try school.choice(people.social.unit),
        ])
    }

    func socialServicesPromise() async throws {
        try await school.confirmHandOut(of: plan)
        try await social.open("/att-gora")
        try await social.follow("Svara på frågan: Stöd hemma på morgonen")
        let answer = social.address
        try await school.open(plan)
        try await school.send(["commitment": "promise"], to: answer)
        #expect(school.status == 409, "nobody promises for another")
        try await social.open(answer)
        try await social.send(["commitment": "promise", "starts": "2026-12-01"])
        #expect(social.status == 200)
        try await school.open(plan)
        #expect(!school.sees("Väntar på svar"))
    }

    func agree(ledBy unit: String) async throws {
        try await school.open("\(plan)/gemensam")
        try await school.step(
            "gemensam",
            of: plan,
            [
                "leadUnit": try school.choice(unit), "leadName": "Kuratorn",
                "followUp": "2027-01-15", "othersDoNothing": "1",
            ]
        )
    }

    func thePlanReachesTheClinic() async throws {
        #expect(school.address.hasSuffix("/utlamnande"))
        try await school.confirmHandOut(of: plan)
        try await clinic.open(plan)
        #expect(clinic.sees("Jag vill våga gå in") && clinic.sees("Pågår"))
    }

    func followUpAndEnd() async throws {
        try await school.step(
            "uppfoljning",
            of: plan,
            ["result": "Hon går till skolan", "followUp": "2027-03-01"]
        )
        #expect(school.status == 200)
        try await school.step(
            "avslut",
            of: plan,
            ["endReason": "needsMet", "goesOn": "Kuratorn finns kvar"]
        )
        #expect(school.status == 200 && school.sees("Planen är avslutad."))
    }
}
