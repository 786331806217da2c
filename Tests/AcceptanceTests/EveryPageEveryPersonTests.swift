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
        let (opened, paths) = try await DemoService.visit { open in
            let oracle = try await Oracle(open.demo.service.database)
            let paths = open.demo.service.router.routes.filter { $0.method == .get }
                .map { $0.path.description }
                // Nobody vouches for people in the demonstration; the stories of the sign-in do.
                .filter { !$0.hasPrefix("/static") && !$0.contains("{provider}") }
            let opened = try await withThrowingTaskGroup(of: Set<String>.self) { group in
                for login in ExampleWorld.logins {
                    group.addTask {
                        try await Self.walk(
                            paths,
                            as: try await open.visitor(login.userName),
                            try #require(oracle.readers[login.userName]),
                            oracle
                        )
                    }
                }
                return try await group.reduce(into: Set()) { $0.formUnion($1) }
            }
            #expect(oracle.plans.count >= 60)
            let office = try #require(oracle.readers["administrator"])
            #expect(office.plans.isEmpty && office.secrets.count > 1000)
            return (opened, Set(paths))
        }
        #expect(opened == paths, "no page is left out because nothing fills its address")
    }

    /// Opens every page as one person; says which were shown at least once.
    private static func walk(
        _ paths: [String],
        as visitor: Visitor,
        _ reader: Oracle.Reader,
        _ oracle: Oracle
    ) async throws -> Set<String> {
        var (opened, seen) = (Set<String>(), SeenText())
        for path in paths where try await walk(path, visitor, reader, oracle, &seen) {
            opened.insert(path)
        }
        for secret in reader.secrets where seen.contains(secret) {
            Issue.record("\(reader.name) sees what nobody handed out: \(secret)")
        }
        return opened
    }

    /// Opens the page wherever the reader may; says whether it was shown at least once.
    private static func walk(
        _ path: String,
        _ visitor: Visitor,
        _ reader: Oracle.Reader,
        _ oracle: Oracle,
        _ seen: inout SeenText
    ) async throws -> Bool {
        var isOpened = false
        for address in oracle.addresses(path, for: reader) {
            try await visitor.open(address)
            #expect(visitor.status < 500, "\(address) as \(reader.name)")
            if path == "/planer/{plan}" { #expect(visitor.status == 200, "\(reader.name)") }
            if visitor.status == 200 { isOpened = true }
            seen.add(visitor.html)
        }
        if path.contains("{") { try await isRefused(path, visitor, reader, oracle) }
        return isOpened
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
        let hidden = oracle.hidden(path, from: reader)
        for address in path == "/planer/{plan}" ? hidden[...] : hidden.prefix(3) {
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
        for line in Visitor.text(html).split(separator: "\n") where lines.insert(line).inserted {
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
