import Fixtures
import Hummingbird
import HummingbirdTesting
import Server
import Testing

@Suite(.serialized) struct `A service that knows three counties` {
    @Test func `makes each child's plan under the agreement of its home`() async throws {
        let demo = try await DemoService()
        try await Application(router: demo.service.router).test(.router) { client in
            let nurse = Visitor(client)
            try await nurse.signIn("skolskoterska")
            for (home, title) in [
                ("0880", "Barn och ungas hälsa"), ("1080", "Region Blekinge"),
                ("0581", "barn och unga i Östergötland"),
            ] {
                try await begin(home, as: nurse)
                #expect(nurse.status == 200 && nurse.sees(title), "\(home)")
                let link = "/overenskommelsen?avtal="
                #expect(nurse.sees(link))
            }
        }
        try await demo.stop()
    }

    @Test func `shows a family the agreement of the child's county and no other`() async throws {
        let demo = try await DemoService()
        try await Application(router: demo.service.router).test(.router) { client in
            for name in ["mamma", "elsa", "kurator"] {
                let visitor = Visitor(client)
                try await visitor.signIn(name)
                try await visitor.open("/overenskommelsen")
                #expect(visitor.sees("Barn och ungas hälsa"))
                #expect(!visitor.sees("Region Blekinge") && !visitor.sees("Region Östergötland"))
                try await visitor.open("/overenskommelsen?avtal=blekinge")
                #expect(visitor.sees("Region Blekinge") && visitor.sees("id=\"samtycke\""))
                #expect(!visitor.sees("Barn och ungas hälsa"))
            }
        }
        try await demo.stop()
    }

    @Test(.proves("O-59"))
    func `leads from what is agreed about a plan to the plans`() async throws {
        let demo = try await DemoService()
        try await Application(router: demo.service.router).test(.router) { client in
            let visitor = Visitor(client)
            try await visitor.signIn("kurator")
            try await visitor.open("/overenskommelsen?avtal=ostergotland")
            #expect(visitor.sees("En samordnad plan (SIP) är ett sätt att samarbeta."))
            try await visitor.follow("Till planerna")
            #expect(visitor.status == 200 && visitor.address == "/planer")
        }
        try await demo.stop()
    }

    private func begin(_ home: String, as visitor: Visitor) async throws {
        try await visitor.open("/barn/nytt")
        try await visitor.send([
            "givenName": "Vilda", "familyName": "Sjöblomster\(home)", "birthDate": "2014-05-06",
            "municipality": home, "guardianName1": "Åsa Sjöblomster",
            "guardianRelation1": "mamma",
        ])
        try await visitor.send([
            "needWords": "Vilda vågar inte gå till skolan", "whose": "child",
            "whyNotEnough": "Skolan har provat ensam", "voiceOutcome": "declined",
            "asking": "talk", "bestInterests": "Hon behöver tryggt stöd", "day": "2026-11-21",
        ])
    }
}
