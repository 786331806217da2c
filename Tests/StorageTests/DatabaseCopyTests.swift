import Coordination
import Fixtures
import Storage
import Testing

@Suite struct `A copy of a database` {
    private func copy(_ source: any Database, _ target: any Database) async throws -> [String: Int]
    {
        try await Migrator(Migrations.all).migrate(target, at: 0)
        var counted: [String: Int] = [:]
        try await DatabaseCopy(
            from: source,
            to: target,
            keeping: ["schema_migration"],
            replacing: ["log_tree"]
        ).run { counted[$0] = $1 }
        return counted
    }

    private func rows(of database: any Database) async throws -> [String: [[SQLValue]]] {
        let dialect = database.dialect
        return try await database.read { connection in
            let tables = try Catalogue.tables(on: connection, dialect)
            return Dictionary(
                uniqueKeysWithValues: try tables.filter { $0.name != "schema_migration" }.map {
                    ($0.name, try $0.rows(after: nil, limit: 100_000, on: connection))
                }
            )
        }
    }

    @Test(arguments: Engine.allCases)
    func `has every row and the same log, and goes back again`(engine: Engine) async throws {
        let world = try await PlacedDatabase(TestPlace.new(like: .settled))
        let copied = try await engine.open()
        let counted = try await copy(world, copied)
        #expect(counted["plan", default: 0] > 100 && counted["access_log", default: 0] > 3_000)
        let back = try temporarySQLite()
        _ = try await copy(copied, back)
        #expect(try await rows(of: back) == rows(of: world))
        let (old, new) = try await (
            LogVerification(world).verify(), LogVerification(copied).verify()
        )
        #expect(old == new && Int(old.size) + old.waiting > 3_000)
    }

    @Test(arguments: Engine.allCases)
    func `is not made over what is already there`(engine: Engine) async throws {
        let world = try await PlacedDatabase(TestPlace.new(like: .settled))
        let target = try await engine.open()
        _ = try await copy(world, target)
        await #expect(throws: DatabaseCopy.Fault.notEmpty(table: "access_log")) {
            _ = try await copy(world, target)
        }
    }

    @Test(arguments: Engine.allCases)
    func `is not made into other tables`(engine: Engine) async throws {
        let world = try await engine.openWithNotes()
        await #expect(throws: DatabaseCopy.Fault.otherSchema) {
            _ = try await copy(world, temporarySQLite())
        }
    }
}
