import Domain
import Fixtures
import Storage
import Testing

@testable import Coordination

@Suite struct `The directory that is kept` {
    private let shelf = DirectoryShelf()
    private let database: any Database

    init() async throws {
        database = try await migratedDatabase()
        try await establish(TestOrganisations.units.filter { $0 != TestOrganisations.school })
    }

    private func establish(_ units: [ServiceUnit]) async throws {
        let isFirst = try await names(at: 0).isEmpty
        try await Establishment(database).establish(
            principals: isFirst ? TestOrganisations.principals : [],
            authorities: isFirst ? TestOrganisations.authorities : [],
            units: units
        )
    }

    private func rename() async throws {
        try await database.write { connection in
            try connection.execute(
                "UPDATE service_unit SET name = 'Ny' WHERE id = \(TestOrganisations.bup.id)"
            )
        }
    }

    /// - Parameter moment: In seconds since 1970.
    private func names(at moment: Int64) async throws -> [String] {
        try await database.read { connection in
            try shelf.directory(at: Instant(milliseconds: moment * 1000), on: connection)
                .units.map(\.name)
        }
    }

    @Test func `has a unit that was added a moment ago`() async throws {
        let before = try await names(at: 1).count
        try await establish([TestOrganisations.school])
        #expect(try await names(at: 1).count == before + 1)
    }

    @Test func `is not read again within the minute, and is after it`() async throws {
        _ = try await names(at: 1)
        try await rename()
        #expect(try await !names(at: 30).contains("Ny"))
        #expect(try await names(at: 61).contains("Ny"))
    }

    @Test func `is read again when the clock has been set back`() async throws {
        _ = try await names(at: 1000)
        try await rename()
        #expect(try await names(at: 999).contains("Ny"))
    }
}

@Suite struct `A directory` {
    @Test func `finds a unit by its identifier, and none that is not there`() throws {
        let units = [TestOrganisations.bup, TestOrganisations.school]
        let directory = Directory(principals: [], authorities: [], units: units)
        #expect(try directory.unit(TestOrganisations.school.id) == TestOrganisations.school)
        #expect(directory.known(TestOrganisations.social.id) == nil)
        #expect(throws: NotFound.self) { try directory.unit(TestOrganisations.social.id) }
    }
}
