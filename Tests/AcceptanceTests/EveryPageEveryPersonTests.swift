import Coordination
import Domain
import ExampleWorld
import Fixtures
import Hummingbird
import HummingbirdTesting
import Server
import Storage
import Testing

/// Walks every page of every plan as every person of the invented county.
@Suite(.serialized) struct `Every page, opened by every person` {
    @Test(.proves("D-01", "D-02", "D-42"))
    func `shows what was handed out to that person and nothing else`() async throws {
        let demo = try await DemoService()
        let oracle = try await Oracle(demo.service.database)
        let paths = demo.service.router.routes.filter { $0.method == .get }
            .map { $0.path.description }.filter { !$0.hasPrefix("/static") }
        try await Application(router: demo.service.router).test(.router) { client in
            for login in ExampleWorld.logins {
                let visitor = Visitor(client)
                try await visitor.signIn(login.userName)
                let reader = try #require(oracle.readers[login.userName])
                var seen = SeenText()
                for path in paths {
                    try await Self.walk(path, visitor, reader, oracle, &seen)
                }
                for secret in reader.secrets where seen.contains(secret) {
                    Issue.record("\(reader.name) sees what nobody handed out: \(secret)")
                }
            }
        }
        #expect(oracle.plans.count >= 60)
        try await demo.stop()
    }

    private static func walk(
        _ path: String,
        _ visitor: Visitor,
        _ reader: Oracle.Reader,
        _ oracle: Oracle,
        _ seen: inout SeenText
    ) async throws {
        guard path.contains("{plan}") else {
            guard !path.contains("{") else { return }
            try await visitor.open(path)
            #expect(visitor.status < 500, "\(path) as \(reader.name)")
            return seen.add(visitor.html)
        }
        for plan in oracle.plans where reader.plans.contains(plan.id) {
            guard let address = plan.address(path) else { continue }
            try await visitor.open(address)
            #expect(visitor.status < 500, "\(address) as \(reader.name)")
            if path == "/planer/{plan}" { #expect(visitor.status == 200, "\(reader.name)") }
            seen.add(visitor.html)
        }
        try await isRefused(path, visitor, reader, oracle)
    }

    /// A hidden plan answers as one that never was: its page for each, the other routes for some.
    private static func isRefused(
        _ path: String,
        _ visitor: Visitor,
        _ reader: Oracle.Reader,
        _ oracle: Oracle
    ) async throws {
        let unknown = path.replacing(#/{\w+}/#, with: nobody)
        try await visitor.open(unknown)
        let (status, page) = (visitor.status, visitor.html)
        #expect(status == 404 || status == 409, "\(path) as \(reader.name)")
        let hidden = oracle.plans.filter { !reader.plans.contains($0.id) }
        for plan in path == "/planer/{plan}" ? hidden[...] : hidden.prefix(3) {
            guard let address = plan.address(path) else { continue }
            try await visitor.open(address)
            #expect(
                visitor.status == status && visitor.html == page,
                "\(address) as \(reader.name)"
            )
        }
    }

    /// An identifier that nothing has.
    private static let nobody = "01990000-0000-7000-8000-000000000000"
}

/// Every line that a person has met on the pages, each once and found by its words.
private struct SeenText {
    private var lines: Set<Substring> = []
    private var linesByWord: [Substring: [Substring]] = [:]

    mutating func add(_ html: String) {
        for line in html.split(separator: "\n") where lines.insert(line).inserted {
            for word in Set(line.split { !$0.isLetter }) {
                linesByWord[word, default: []].append(line)
            }
        }
    }

    func contains(_ text: String) -> Bool {
        let words = text.split { !$0.isLetter }.dropFirst().dropLast()
        guard let rare = words.max(by: { $0.count < $1.count }) else {
            return lines.contains { $0.contains(text) }
        }
        return linesByWord[rare, default: []].contains { $0.contains(text) }
    }
}
