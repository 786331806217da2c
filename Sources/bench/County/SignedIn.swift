import Foundation

/// Someone of the simulated county who is signed in, as a browser would be.
struct SignedIn: Sendable {
    private static let password = "sammanhang-demo"

    let wire: Wire
    let cookies: String
    private(set) var csrf = ""

    init(as userName: String, over wire: Wire) async throws {
        let form = try await wire.ask(.get("/logga-in"))
        let fields = [
            "userName": userName, "password": Self.password, "csrf": Self.csrf(on: form),
        ]
        let reply = try await wire.ask(
            .post("/logga-in", fields, cookies: Self.line(form.cookies))
        )
        guard reply.isGood, reply.status == 303 else {
            throw BenchFault("\(userName) could not sign in: \(reply.status)")
        }
        self.wire = wire
        cookies = Self.line(form.cookies.merging(reply.cookies) { $1 })
        csrf = Self.csrf(on: try await page(at: "/planer"))
    }

    func page(at path: String) async throws -> Reply {
        let reply = try await wire.ask(.get(path, cookies: cookies))
        guard reply.isGood else { throw BenchFault("GET \(path) gave \(reply.status)") }
        return reply
    }

    func get(_ path: String) -> Question { .get(path, cookies: cookies) }

    func post(_ path: String, _ fields: [String: String]) -> Question {
        .post(path, fields.merging(["csrf": csrf]) { mine, _ in mine }, cookies: cookies)
    }

    func search(_ name: String) -> Question { post("/planer/sok", ["text": name]) }

    private static func csrf(on page: Reply) -> String {
        guard let match = page.text.firstMatch(of: /name="csrf" value="([^"]+)"/) else { return "" }
        return String(match.1)
    }

    private static func line(_ cookies: [String: String]) -> String {
        cookies.map { "\($0.key)=\($0.value)" }.sorted().joined(separator: "; ")
    }
}
