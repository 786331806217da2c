import Fixtures
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Server
import Testing

/// Generated from the router: a route that is added is tested without anyone remembering to.
@Suite(.serialized) struct `Every route` {
    private typealias Route = (method: HTTPRequest.Method, path: String)

    /// Where each route is found, about things that nothing is.
    private static func routes(of demo: DemoService) -> [Route] {
        let routes = demo.service.router.routes.map { route -> Route in
            let nobody = "01990000-0000-7000-8000-000000000000"
            return (route.method, route.path.description.replacing(#/{\w+}/#, with: nobody))
        }
        // Last, what leaves nobody signed in for the others.
        return routes.filter { $0.path != "/logga-ut" } + routes.filter { $0.path == "/logga-ut" }
    }

    private static func open(
        _ body: @escaping @Sendable ([Route], any TestClientProtocol) async throws -> Void
    ) async throws {
        let demo = try await DemoService(with: [.secureCookies: "true"])
        do {
            try await Application(router: demo.service.router).test(.router) { client in
                try await body(routes(of: demo), client)
            }
        } catch {
            try await demo.stop()
            throw error
        }
        try await demo.stop()
    }

    private static let expected: [(name: String, value: String)] = [
        (
            "content-security-policy",
            "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; "
                + "font-src data:; img-src 'self' data:; form-action 'self'; base-uri 'none'; "
                + "frame-ancestors 'none'"
        ),
        ("strict-transport-security", "max-age=63072000; includeSubDomains"),
        ("x-content-type-options", "nosniff"), ("referrer-policy", "same-origin"),
        ("cross-origin-opener-policy", "same-origin"),
        ("cross-origin-resource-policy", "same-origin"),
        ("permissions-policy", "camera=(), geolocation=(), microphone=()"),
    ]

    private static func check(_ headers: HTTPFields, of route: String, isFile: Bool = false) {
        for (name, value) in expected {
            #expect(HTTPField.Name(name).flatMap { headers[$0] } == value, "\(name) of \(route)")
        }
        if !isFile { #expect(headers[.cacheControl] == "no-store", "\(route)") }
    }

    @Test func `answers with every header that keeps a page safe, whoever asks`() async throws {
        try await Self.open { routes, client in
            let staff = Visitor(client)
            try await staff.signIn("kurator")
            for visitor in [Visitor(client), staff] {
                for route in routes {
                    if route.method == .get {
                        try await visitor.open(route.path)
                    } else {
                        try await visitor.send([:], to: route.path)
                    }
                    #expect(!visitor.headers.isEmpty)
                    for headers in visitor.headers {
                        Self.check(headers, of: route.path, isFile: route.path.hasPrefix("/static"))
                    }
                }
            }
        }
    }

    @Test func `that does not exist, or not that way, answers with them too`() async throws {
        try await Self.open { _, client in
            for (method, path) in [
                (.get, "/finns-inte"), (.put, "/planer"), (.delete, "/logga-in"), (.get, "/%00"),
                (.options, "/"), (.post, "/static/app.js"),
            ] as [Route] {
                let response = try await client.execute(uri: path, method: method)
                #expect(response.status.code >= 400 && response.status.code < 500, "\(path)")
                Self.check(response.headers, of: "\(method) \(path)")
            }
        }
    }

    @Test func `is read or sent to, and nothing else`() async throws {
        try await Self.open { routes, _ in
            #expect(Set(routes.map(\.method)) == [.get, .post])
            #expect(routes.count { $0.method == .post } > 40)
        }
    }

    @Test func `that changes anything takes no form from elsewhere, and none without its secret`()
        async throws
    {
        try await Self.open { routes, client in
            let staff = Visitor(client)
            try await staff.signIn("kurator")
            for visitor in [Visitor(client), staff] {
                for path in routes.filter({ $0.method == .post }).map(\.path) {
                    for said in [
                        ["Sec-Fetch-Site": "cross-site"], ["Sec-Fetch-Site": "same-site"],
                        ["Origin": "https://annan.example"], ["Origin": "null"],
                    ] {
                        try await visitor.open("/hjalp")
                        #expect(visitor.sees("name=\"csrf\""))
                        try await visitor.send(pairs: [], to: path, saying: said)
                        #expect(visitor.status == 403, "\(path) \(said)")
                    }
                    for secret in [[], [("csrf", "")], [("csrf", "gissat")]] {
                        visitor.goBack(to: "", at: path)
                        try await visitor.send(pairs: secret, to: path)
                        #expect(visitor.status == 403, "\(path) \(secret)")
                        #expect(visitor.sees("Vi tog inte emot det du skickade"))
                    }
                }
            }
            // Signed in still: nothing of it was carried out.
            try await staff.open("/planer")
            #expect(staff.address == "/planer" && staff.status == 200)
        }
    }
}
