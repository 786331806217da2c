import Domain
import Fixtures
import Testing

@testable import Web

@Suite(.serialized) struct `What an administrator sends after signing out elsewhere` {
    @Test func `is kept for the author, who comes back to it after signing in`() async throws {
        try await DemoService.visit { demo in
            for (path, field) in [
                ("/administration/import", "sheet"), ("/administration/personer/ny", "staffName"),
            ] {
                let visitor = try await demo.visitor("administrator")
                try await visitor.open(path)
                visitor.forgetCookies()
                try await visitor.send(pairs: [(field, "Nora Provlöv")])
                #expect(visitor.address == "/logga-in")
                #expect(visitor.sees("Det du skrev är sparat"))
                try await visitor.signIn("administrator")
                #expect(visitor.address == path && visitor.status == 200)
                #expect(visitor.sees("Nora Provlöv"))
            }
        }
    }
}
