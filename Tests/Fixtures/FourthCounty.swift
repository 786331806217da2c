import Coordination
import Domain
import Foundation
import Server
import Storage

/// A county that nobody has heard of, with nothing but the example in `docs/agreements.md` to go by.
///
/// The folder of agreements holds that one file. Its organisations and people are told to the
/// product as a new installation would do it; each signs in with the key of a case.
package struct FourthCounty: Sendable {
    /// Where someone works.
    package enum Place: String, Sendable, CaseIterable {
        case vard, socialtjanst, skola, fritid

        /// As the unit is called on the pages.
        package var name: String {
            switch self {
            case .vard: "Barnmottagningen i Norrby"
            case .socialtjanst: "Socialtjänsten i Norrby"
            case .skola: "Norrbyskolan"
            case .fritid: "Norrby fritidsgård"
            }
        }

        fileprivate var sector: Sector {
            switch self {
            case .vard: .health
            case .socialtjanst: .social
            case .skola: .school
            case .fritid: .other
            }
        }

        fileprivate var secrecy: SecrecyRule {
            switch self {
            case .vard: .healthCare
            case .socialtjanst: .socialServices
            case .skola: .pupilSupport
            case .fritid: .none
            }
        }
    }

    package let service: Service
    private let folder: URL
    private let place: TestPlace

    /// - Parameter change: A line of the example, and what stands there instead.
    package init(changing change: (old: String, new: String)? = nil) async throws {
        folder = FileManager.default.temporaryDirectory.appending(
            path: "fjarde-\(UUID().uuidString)"
        )
        let agreements = folder.appending(path: "Agreements")
        try FileManager.default.createDirectory(
            at: agreements,
            withIntermediateDirectories: true
        )
        try Self.example(changing: change).write(
            to: agreements.appending(path: "exempel.yaml"),
            atomically: true,
            encoding: .utf8
        )
        place = try await TestPlace.new(like: .migrated)
        try await Self.establish(in: place.open())
        service = try await Service(
            try Configuration(
                Settings(flags: [
                    .port: "0", .database: place.address, .agreements: agreements.path,
                    .staffPasswords: "yes",
                ]),
                fixedDay: DemoService.today
            ),
            cost: .cheapest
        )
    }

    /// Closes the database and removes everything.
    package func stop() async throws {
        try await service.stop()
        try FileManager.default.removeItem(at: folder)
    }

    private static func example(changing change: (old: String, new: String)?) throws -> String {
        let guide = try String(
            contentsOf: DemoService.root.appending(path: "docs/agreements.md"),
            encoding: .utf8
        )
        let parts = guide.components(separatedBy: "```yaml\n")
        guard parts.count == 2, let text = parts[1].components(separatedBy: "```").first,
            change.map({ text.components(separatedBy: $0.old).count == 2 }) ?? true
        else { throw CocoaError(.fileReadCorruptFile) }
        return change.map { text.replacingOccurrences(of: $0.old, with: $0.new) } ?? text
    }

    private static func establish(in database: any Database) async throws {
        try await Establishment(database).establish(
            principals: TestOrganisations.principals,
            authorities: Place.allCases.map(authority),
            units: Place.allCases.map(unit)
        )
        let passwords = Passwords(cost: .cheapest, effects: .live)
        let hash = try await passwords.hash("sammanhang-demo")
        try await passwords.stop()
        for place in Place.allCases {
            let person = Person(id: Identifier(UUID()), name: "Kim Norrby")
            try await AccountBook(database).open(
                for: person,
                userName: place.rawValue,
                passwordHash: hash,
                assignment: StaffAssignment(
                    person: person.id,
                    unit: unit(place).id,
                    title: "handläggare",
                    period: .days("2020-01-01")
                )
            )
        }
        try await database.close()
    }

    private static func authority(_ place: Place) -> Authority {
        Authority(id: unit(place).authority, name: place.name, principal: principal(place))
    }

    private static func principal(_ place: Place) -> Principal.ID {
        place == .vard ? TestOrganisations.region.id : TestOrganisations.municipality.id
    }

    private static func unit(_ place: Place) -> ServiceUnit {
        let (unit, authority): (ServiceUnit.ID, Authority.ID) =
            switch place {
            case .vard: (61, 71)
            case .socialtjanst: (62, 72)
            case .skola: (63, 73)
            case .fritid: (64, 74)
            }
        return ServiceUnit(
            id: unit,
            name: place.name,
            authority: authority,
            principal: principal(place),
            sector: place.sector,
            secrecy: place.secrecy
        )
    }
}
