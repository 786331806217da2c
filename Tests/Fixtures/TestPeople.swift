import Coordination
import Domain
import Storage

/// The invented people of the test world.
package enum TestPeople {
    /// Someone who works at a unit.
    package struct Staff: Sendable {
        package let person: Person
        package let userName: String
        package let unit: ServiceUnit.ID
        package let title: String
        package let deputy: Person.ID?

        package var caller: Caller { Caller(person: person.id, standing: .staff(unit)) }
    }

    package static let nurse = Staff(
        person: Person(id: 31, name: "Ida Provsjö"),
        userName: "ida",
        unit: TestOrganisations.bup.id,
        title: "sjuksköterska",
        deputy: deputy.person.id
    )
    /// Stands in for the nurse.
    package static let deputy = Staff(
        person: Person(id: 32, name: "Dan Provdal"),
        userName: "dan",
        unit: TestOrganisations.bup.id,
        title: "psykolog",
        deputy: nil
    )
    /// Works beside the nurse, and stands in for nobody.
    package static let colleague = Staff(
        person: Person(id: 33, name: "Kim Provlund"),
        userName: "kim",
        unit: TestOrganisations.bup.id,
        title: "läkare",
        deputy: nil
    )
    package static let socialWorker = Staff(
        person: Person(id: 34, name: "Sara Provberg"),
        userName: "sara",
        unit: TestOrganisations.social.id,
        title: "socialsekreterare",
        deputy: nil
    )
    package static let counsellor = Staff(
        person: Person(id: 35, name: "Kaj Provholm"),
        userName: "kaj",
        unit: TestOrganisations.school.id,
        title: "kurator",
        deputy: nil
    )
    package static let paediatrician = Staff(
        person: Person(id: 36, name: "Bo Provnäs"),
        userName: "bo",
        unit: TestOrganisations.paediatrics.id,
        title: "barnläkare",
        deputy: nil
    )
    package static let staff = [
        deputy, nurse, colleague, socialWorker, counsellor, paediatrician,
    ]

    package static let child = Person(id: 41, name: "Alva Provsten")
    package static let guardians = [
        Person(id: 42, name: "Mira Provsten"), Person(id: 43, name: "Nils Provgren"),
    ]
}

extension TestPeople {
    /// One for the whole run; its threads live as long as the process.
    package static let passwords = Passwords(cost: .cheapest, effects: .live)

    static func openStaffAccounts(in database: any Database) async throws {
        let hash = try await passwords.hash(TestWorld.password)
        for someone in staff {
            try await AccountBook(database).open(
                for: someone.person,
                userName: someone.userName,
                passwordHash: hash,
                assignment: StaffAssignment(
                    person: someone.person.id,
                    unit: someone.unit,
                    title: someone.title,
                    period: .days("2020-01-01")
                ),
                deputy: someone.deputy
            )
        }
    }

    static func registerFamily(
        birthDate: CivilDate,
        secondCustody: Period,
        home: MunicipalityCode,
        with coordinator: Coordinator
    ) async throws -> TestWorld.Family {
        let names = guardians.map(\.name)
        let custody = [Period.days(birthDate), secondCustody]
        // From the published list of test numbers.
        let number = try IdentityNumber(parsing: "201701012393", today: TestWorld.today)
        let child = try await coordinator.register(
            NewChild(
                givenName: "Alva",
                familyName: "Provsten",
                birthDate: birthDate,
                number: number.mayBelong(to: birthDate) ? number : nil,
                homeMunicipality: home,
                guardians: zip(names, custody).map { name, custody in
                    NewGuardian(name: name, kind: .parent, relation: "förälder", custody: custody)
                }
            ),
            isSure: true,
            as: nurse.caller
        )
        let written = try await coordinator.read(as: nurse.caller) { work in
            try work.parts(Guardian.self).all(of: child).map(\.content)
        }
        return TestWorld.Family(
            child: child,
            guardians: names.compactMap { name in written.first { $0.name == name }?.id }
        )
    }

    /// The child signs in as `familj0`, the guardians as `familj1` and `familj2`.
    static func openFamilyAccounts(
        _ family: TestWorld.Family,
        in database: any Database
    ) async throws {
        let book = AccountBook(database)
        let hash = try await passwords.hash(TestWorld.password)
        let accounts = [(child, nil)] + zip(guardians, family.guardians).map { ($0, $1) }
        for (number, account) in accounts.enumerated() {
            try await book.open(
                for: account.0,
                userName: "familj\(number)",
                passwordHash: hash,
                child: family.child,
                guardian: account.1
            )
        }
    }
}

extension Passwords.Cost {
    /// As cheap as a hash can be, for the hundreds of times that tests sign in.
    package static let cheapest = Self(logN: 10, r: 1, p: 1)
}
