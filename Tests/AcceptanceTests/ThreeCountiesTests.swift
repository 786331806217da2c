import Fixtures
import Testing

@Suite(.serialized) struct `A service that knows three counties` {
    @Test func `makes each child's plan under the agreement of its home`() async throws {
        try await DemoService.visit { demo in
            let nurse = try await demo.visitor("skolskoterska")
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
    }

    @Test func `shows a family the agreement of the child's county and no other`() async throws {
        try await DemoService.visit { demo in
            for name in ["mamma", "elsa", "kurator"] {
                let visitor = try await demo.visitor(name)
                try await visitor.open("/overenskommelsen")
                #expect(visitor.sees("Barn och ungas hälsa"))
                #expect(!visitor.sees("Region Blekinge") && !visitor.sees("Region Östergötland"))
                try await visitor.open("/overenskommelsen?avtal=blekinge")
                #expect(visitor.sees("Region Blekinge") && visitor.sees("id=\"samtycke\""))
                #expect(!visitor.sees("Barn och ungas hälsa"))
            }
        }
    }

    @Test(.proves("O-59"))
    func `leads from what is agreed about a plan to the plans`() async throws {
        try await DemoService.visit { demo in
            let visitor = try await demo.visitor("kurator")
            try await visitor.open("/overenskommelsen?avtal=ostergotland")
            #expect(visitor.sees("En samordnad plan (SIP) är ett sätt att samarbeta."))
            try await visitor.follow("Till planerna")
            #expect(visitor.status == 200 && visitor.address == "/planer")
        }
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
