import Fixtures
import Foundation
import Testing

/// Someone who presses the button twice, or goes back and sends once more.
@Suite(.serialized) struct `A form sent twice` {
    private func visit(_ body: @escaping @Sendable (Visitor) async throws -> Void) async throws {
        try await DemoService.visit { demo in
            try await body(demo.stranger())
        }
    }

    @Test func `saves what it holds once, and leads on as if it were the first`() async throws {
        try await visit { nurse in
            try await nurse.signIn("kurator")
            try await nurse.open("/planer")
            try await nurse.follow("Elsa")
            let plan = String(nurse.address.prefix { $0 != "?" })
            let words = "Behöver någon att äta lunch med"
            try await nurse.open("\(plan)/behov")
            let form = nurse.html
            try await nurse.send(["needWords": words, "whose": "staff"])
            let once = nurse.html.components(separatedBy: words).count - 1
            #expect(once > 0)
            // Back, and the same form once more.
            nurse.goBack(to: form, at: "\(plan)/behov")
            try await nurse.send(["needWords": words, "whose": "staff"])
            #expect(nurse.status == 200)
            #expect(nurse.address.hasPrefix(plan))
            #expect(nurse.html.components(separatedBy: words).count - 1 == once)
            // The form opened anew is another thought.
            try await nurse.open("\(plan)/behov")
            try await nurse.send(["needWords": words, "whose": "staff"])
            #expect(nurse.html.components(separatedBy: words).count - 1 == 2 * once)
        }
    }

    @Test func `from two showings asks why one more plan is needed, and loses nothing`()
        async throws
    {
        try await visit { nurse in
            try await nurse.signIn("kurator")
            try await nurse.open("/barn/nytt")
            try await nurse.send([
                "givenName": "Olle", "familyName": "Provström", "birthDate": "2014-05-17",
                "municipality": "0880", "guardianName1": "Eva", "guardianRelation1": "mamma",
            ])
            let path = nurse.address
            let other = nurse.html
            try await nurse.open(path)
            #expect(!nurse.sees("Varför behövs en plan till?"))
            let fields: KeyValuePairs = [
                "needWords": "Sover inte", "whyNotEnough": "Flera behövs", "day": "2026-11-21",
                "voiceOutcome": "declined", "asking": "talk", "bestInterests": "Lugna dagar",
                "offered": "no", "whose": "staff", "say": "heard",
            ]
            try await nurse.send(fields)
            let plan = String(nurse.address.prefix { $0 != "?" })
            #expect(nurse.status == 200 && plan.hasPrefix("/planer/"), "\(nurse.html)")
            // The other showing, opened before there was a plan.
            nurse.goBack(to: other, at: path)
            try await nurse.send(fields)
            #expect(nurse.status == 422)
            #expect(nurse.sees("href=\"#falt-anotherPlan\"") && nurse.sees("Sover inte"))
            #expect(nurse.sees("href=\"\(plan)\"") && nurse.sees("Fortsätt i planen som finns"))
            try await nurse.open(path)
            #expect(nurse.sees("Varför behövs en plan till?"))
            try await nurse.send(
                pairs: fields.map { ($0.key, $0.value) } + [
                    ("anotherPlan", "Skolan har sin egen fråga")
                ]
            )
            #expect(nurse.status == 200 && !nurse.address.hasPrefix(plan))
            try await nurse.open(String(nurse.address.prefix { $0 != "?" }) + "/handelser")
            #expect(nurse.sees("En plan till: Skolan har sin egen fråga"))
        }
    }
}
