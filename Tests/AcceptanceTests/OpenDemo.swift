import Fixtures
import Hummingbird
import HummingbirdTesting
import Server
import Testing

/// The service over the invented counties, open to visitors.
struct OpenDemo: Sendable {
    let demo: DemoService
    let client: any TestClientProtocol

    /// Someone with a browser who has not signed in.
    func stranger() -> Visitor { Visitor(client) }

    /// Someone who has signed in.
    func visitor(_ userName: String) async throws -> Visitor {
        let visitor = stranger()
        try await visitor.signIn(userName)
        return visitor
    }

    /// The address of the latest plan of the child with this name.
    func plan(of name: String) async throws -> String { try #require(await demo.plans()[name]) }

    /// The address of the plan of the child with this name, which these have open before them.
    func plan(of name: String, before visitors: [Visitor]) async throws -> String {
        for visitor in visitors {
            try await visitor.open("/planer")
            try await visitor.follow(name)
        }
        return String(try #require(visitors.first).address.prefix { $0 != "?" })
    }
}

extension DemoService {
    /// Opens the service for as long as `body` runs, and closes it also when `body` throws.
    static func visit<Value: Sendable>(
        noting record: StatementRecord? = nil,
        _ body: @escaping @Sendable (OpenDemo) async throws -> Value
    ) async throws -> Value {
        let demo = try await DemoService(noting: record)
        let value: Value
        do {
            value = try await Application(router: demo.service.router).test(.router) { client in
                try await body(OpenDemo(demo: demo, client: client))
            }
        } catch {
            try await demo.stop()
            throw error
        }
        try await demo.stop()
        return value
    }
}
