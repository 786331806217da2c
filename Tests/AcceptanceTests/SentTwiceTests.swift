import Fixtures
import Foundation
import Hummingbird
import HummingbirdTesting
import Server
import Testing

/// Someone who presses the button twice, or goes back and sends once more.
@Suite(.serialized) struct `A form sent twice` {
    private func visit(_ body: @escaping @Sendable (Visitor) async throws -> Void) async throws {
        let demo = try await DemoService()
        try await Application(router: demo.service.router).test(.router) { client in
            try await body(Visitor(client))
        }
        try await demo.stop()
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
}
