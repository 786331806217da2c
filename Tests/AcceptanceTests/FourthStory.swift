import Fixtures
import HummingbirdTesting
import Testing

/// The steps of a plan in the invented county, with the people in it.
final class FourthStory {
    let school: Visitor
    private let leisure: Visitor
    private var plan = ""

    init(_ client: any TestClientProtocol) {
        school = Visitor(client)
        leisure = Visitor(client)
    }

    func leisureCannotBegin() async throws {
        try await leisure.signIn("fritid")
        try await begin(bornOn: "2013-05-06", as: leisure)
        #expect(leisure.status == 409)
        #expect(leisure.sees("Annan verksamhet kan inte börja en plan"))
        #expect(leisure.sees("Hälso- och sjukvård, Socialtjänst och Förskola och skola"))
        #expect(leisure.sees("Så säger överenskommelsen: Den som ser ett behov kallar."))
    }

    func theSchoolBeginsUnderTheCountysOwnAgreement() async throws {
        try await begin(bornOn: "2013-05-06")
        #expect(school.status == 200)
        #expect(school.sees("Överenskommelse om barn i Exempel län"))
        plan = String(school.address.prefix { $0 != "?" })
    }

    func aFamilyThatAsksIsNotRefusedWhenTwoSectorsAreNeeded() async throws {
        try await askAndRefuse()
        #expect(school.status == 409)
        #expect(school.sees("Hälso- och sjukvård och Förskola och skola"))
        #expect(school.sees("Så säger överenskommelsen: En plan ska erbjudas."))
        try await school.open(plan)
        #expect(school.sees("enligt överenskommelsen och helt med samtycke"))
        #expect(school.sees("Då ska familjen få ett erbjudande om en plan."))
    }

    func aFamilyThatAsksIsRefused() async throws {
        try await askAndRefuse()
        #expect(school.status == 200)
    }

    func theFamilySaysYes() async throws {
        try await step("erbjudande", [:])
        try await step("svar", ["answer": "yes"])
        try await school.consent(
            to: [FourthCounty.Place.vard.name, FourthCounty.Place.socialtjanst.name],
            by: "Åsa Norrby (mamma)",
            for: plan
        )
        try await step("samtycke-klart", [:])
        #expect(school.status == 200)
    }

    func theSchoolCallsAndMeets() async throws {
        try await call()
        #expect(school.address.hasSuffix("/utlamnande"))
        try await step("mote", ["notes": "Alla var med.", "childTookPart": "comesPartly"])
        #expect(school.status == 200)
    }

    func theSchoolCannotCall() async throws {
        try await call()
        #expect(school.status == 409)
        #expect(school.sees("Förskola och skola kan inte kalla till möte"))
        #expect(school.sees("Det kan Hälso- och sjukvård och Socialtjänst."))
        #expect(school.sees("Så säger överenskommelsen: Den som ser ett behov kallar."))
    }

    func theSchoolCannotAnswerForThePlan() async throws {
        try await agree(ledBy: .skola)
        #expect(school.status == 409)
        #expect(school.sees("Förskola och skola kan inte ha huvudansvaret"))
        #expect(school.sees("value=\"2027-02-01\""))
        try await school.open("\(plan)/roller")
        try await school.send([
            "role": "chair", "unit": try school.choice(FourthCounty.Place.skola.name),
            "personName": "Kim",
        ])
        #expect(school.status == 409)
        #expect(school.sees("Förskola och skola kan inte leda mötet"))
    }

    func aPlanWithoutAGoalIsNotWhole() async throws {
        try await agree(ledBy: .vard)
        #expect(school.status == 409)
        #expect(school.sees("ett mål med barnets eller en vårdnadshavares egna ord"))
        #expect(school.sees("Så säger överenskommelsen: Det ska vara klart vem som gör vad."))
    }

    func healthCareAnswersForThePlan() async throws {
        try await school.open("\(plan)/mal")
        try await school.send(["goalWords": "Jag vill sova om natten", "whose": "child"])
        try await agree(ledBy: .vard)
        #expect(school.address.hasSuffix("/utlamnande"))
        try await school.open(plan)
        #expect(school.sees("Pågår") && school.sees("Jag vill sova om natten"))
    }

    /// Writes down a child and notices a need.
    func begin(bornOn birthDate: String, as visitor: Visitor? = nil) async throws {
        let visitor = visitor ?? school
        if visitor === school { try await school.signIn("skola") }
        try await visitor.open("/barn/nytt")
        try await visitor.send([
            "givenName": "Vilda", "familyName": "Norrby", "birthDate": birthDate,
            "municipality": "9901", "guardianName1": "Åsa Norrby", "guardianRelation1": "mamma",
        ])
        try await visitor.send([
            "needWords": "Vilda sover inte", "whose": "child", "whyNotEnough": "Flera behövs",
            "voiceOutcome": "declined", "asking": "talk", "bestInterests": "Hon behöver vila",
            "day": "2026-11-21",
        ])
    }
}

extension FourthStory {
    private func askAndRefuse() async throws {
        try await step("begaran", ["wish": "Vi vill ha en plan"])
        try await school.open("\(plan)/insatser")
        try await school.send([
            "what": "Samtal om sömn", "performer": try school.choice(FourthCounty.Place.vard.name),
        ])
        try await step("avslag", ["reason": "Vi klarar det själva"])
    }

    private func call() async throws {
        try await school.open("\(plan)/kallelse")
        try await step(
            "kallelse",
            [
                "called": try school.choice(FourthCounty.Place.vard.name),
                "meetingDay": "2026-12-02", "time": "13.00", "place": "Norrbyskolan",
                "question": "Hur blir nätterna lugna?", "childTakesPart": "comesPartly",
            ]
        )
    }

    private func agree(ledBy place: FourthCounty.Place) async throws {
        try await school.open("\(plan)/gemensam")
        try await step(
            "gemensam",
            [
                "leadUnit": try school.choice(place.name), "leadName": "Kim",
                "followUp": "2027-02-01", "othersDoNothing": "1",
            ]
        )
    }

    private func step(
        _ path: String,
        _ values: KeyValuePairs<String, String>
    ) async throws {
        try await school.step(path, of: plan, values)
    }
}
