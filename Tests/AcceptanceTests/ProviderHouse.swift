import Coordination
import Domain
import Fixtures
import Foundation
import Hummingbird
import HummingbirdTesting
import OpenID
import Server
import Storage
import Testing

/// A service that believes the real provider, and knows Karin as the demonstration's counsellor.
struct ProviderHouse {
    let demo: DemoService
    let provider: TestProvider
    let client: any TestClientProtocol

    func stranger() -> Visitor { Visitor(client) }

    /// A browser that has gone to the provider, and where it is sent back to.
    func visit(_ person: String) async throws -> (Visitor, back: String) {
        let visitor = stranger()
        try await visitor.open("/logga-in")
        try await visitor.send([:], to: "/logga-in/eid")
        return (visitor, try await comeBack(visitor, as: person))
    }

    /// The same for someone who stands before the page that asks for a proof.
    func proveAnew(_ visitor: Visitor, as person: String) async throws -> String {
        try await visitor.send(["back": "/inloggningar"], to: "/bekrafta/eid")
        let address = try #require(visitor.sentTo)
        #expect(address.contains("prompt=login") && address.contains("max_age=1"))
        return try await comeBack(visitor, as: person)
    }

    private func comeBack(_ visitor: Visitor, as person: String) async throws -> String {
        let address = try #require(visitor.sentTo)
        let back = try await TestProvider.withClient {
            try await provider.comeBack(from: address, as: person, $0)
        }
        let start = try #require(back.range(of: "/logga-in/"))
        return String(back[start.lowerBound...])
    }

    /// As if everyone had signed in long ago.
    func makeProofOld() async throws {
        try await demo.service.database.write { connection in
            _ = try connection.execute("UPDATE session SET proved_ms = 0")
        }
    }

    /// What the log says of an act at the door, oldest first.
    func lines(of act: String) async throws -> [String] {
        try await demo.service.database.read { connection in
            try connection.all(
                "SELECT subject, outcome FROM access_log WHERE act = \(act) ORDER BY id"
            ).map { "\(try $0.text("subject")) \(try $0.text("outcome"))" }
        }
    }

    func doorLines() async throws -> [String] { try await lines(of: "signedIn") }

    /// - Parameter names: Whom the provider may name.
    static func open(
        naming names: String = "[family, staff]",
        _ body: @escaping @Sendable (ProviderHouse) async throws -> Void
    ) async throws {
        let provider = try TestProvider.required()
        let folder = FileManager.default.temporaryDirectory.appending(path: "door-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data(provider.secret().utf8).write(to: folder.appending(path: "eid.secret"))
        let file = folder.appending(path: "providers.yaml")
        try Data(
            """
            - key: eid
              name: Prov-eID
              issuer: \(provider.issuer)
              client-id: sammanhang
              client-secret-file: eid.secret
              personal-number-claims: ["\(provider.claim)"]
              names: \(names)
              patience-seconds: \(TestProvider.patience)

            """.utf8
        ).write(to: file)
        let origin = try #require(provider.return.range(of: "/logga-in/"))
        let demo = try await DemoService(with: [
            .providers: file.path(percentEncoded: false),
            .publicAddress: String(provider.return[..<origin.lowerBound]),
        ])
        do {
            try await recognise("kurator", as: try #require(provider.numbers["karin"]), demo)
            try await Application(router: demo.service.router).test(.router) { client in
                try await body(ProviderHouse(demo: demo, provider: provider, client: client))
            }
        } catch {
            try await demo.stop()
            throw error
        }
        try await demo.stop()
    }

    private static func recognise(_ user: String, as number: String, _ demo: DemoService)
        async throws
    {
        let database = demo.service.database
        let person = try await database.read { connection in
            try connection.first("SELECT person_id FROM account WHERE user_name = \(user)")?
                .value("person_id", as: Person.ID.self)
        }
        try await AccountBook(database).recognise(
            try #require(person),
            issuer: Identity.numbers,
            subject: number
        )
    }
}
