import Coordination
import Domain
import ExampleWorld
import Fixtures
import Foundation
import Hummingbird
import HummingbirdTesting
import Server
import Storage
import Testing

/// A county cast from the stories of the example world.
@Suite(.serialized) struct `A simulated county` {
    private func county(
        _ seed: UInt64,
        _ key: String = "kalmar"
    ) async throws -> (place: TestPlace, made: Simulation.Summary) {
        let world = try await PlacedDatabase(TestPlace.new(like: .settled))
        let simulation = try await Simulation(
            of: RealAgreements.named(key),
            plans: 60,
            years: 3,
            seed: seed,
            castFrom: world
        )
        try await world.close()
        let place = try await TestPlace.new(like: .migrated)
        let database = try place.open()
        let made = try await simulation.fill(
            database,
            passwordHash: "none",
            today: DemoService.today
        ) { _ in }
        try await database.close()
        return (place, made)
    }

    private func rows(in place: TestPlace) async throws -> [String: [[SQLValue]]] {
        let database = try place.open()
        let dialect = database.dialect
        let rows = try await database.read { connection in
            let tables = try Catalogue.tables(on: connection, dialect)
            return Dictionary(
                uniqueKeysWithValues: try tables.filter { $0.name != "schema_migration" }.map {
                    ($0.name, try $0.rows(after: nil, limit: 1_000_000, on: connection))
                }
            )
        }
        try await database.close()
        return rows
    }

    @Test func `is the same for the same seed, and another for another`() async throws {
        let (one, same, other) = try await (county(7), county(7), county(8))
        #expect(try await rows(in: one.place) == rows(in: same.place))
        #expect(try await rows(in: one.place)["child"] != rows(in: other.place)["child"])
        #expect(one.made.plans >= 60 && one.made.logLines > 2_000)
    }

    @Test(arguments: ["kalmar", "blekinge", "ostergotland"])
    func `has a log that holds, and nothing of the stories' own children`(key: String)
        async throws
    {
        let (place, made) = try await county(7, key)
        let database = try place.open()
        let proof = try await LogVerification(database).verify()
        try await database.close()
        #expect(proof.size == Int64(made.logLines))
        let rows = try await rows(in: place)
        let told = rows.values.joined().joined().filter { value in
            if case .text(let text) = value { text.contains("Smultronäng") } else { false }
        }
        #expect(told.isEmpty)
        #expect(Set(rows["child", default: []].map(\.first)).count > 30)
    }

    @Test func `is served as any other`() async throws {
        let (place, _) = try await county(7)
        let database = try place.open()
        let passwords = Passwords(cost: .cheapest, effects: .live)
        try await Application(
            router: Service(
                Configuration(
                    Settings(flags: [
                        .port: "0", .database: place.address,
                        .agreements: DemoService.root.appending(component: "Agreements").path,
                        .staffPasswords: "yes",
                    ]),
                    fixedDay: DemoService.today
                ),
                cost: .cheapest
            ).router
        ).test(.router) { client in
            let hash = try await passwords.hash("sammanhang-demo")
            try await database.write { connection in
                try connection.execute("UPDATE account SET password_hash = \(hash)")
            }
            for login in ["skolskoterska-1", "bup-1", "socialtjanst-1"] {
                let visitor = Visitor(client)
                try await visitor.signIn(login)
                try await visitor.open("/planer")
                let plans = visitor.values(ofLinks: "/planer/[0-9a-f-]{36}")
                #expect(!plans.isEmpty, "\(login)")
                for plan in plans.prefix(8) {
                    try await visitor.open(plan)
                    #expect(visitor.status == 200 && visitor.sees("plan</h1>"), "\(plan)")
                }
            }
        }
        try await passwords.stop()
        try await database.close()
    }
}
