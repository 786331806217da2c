import Coordination
import Domain
import Storage

/// A small world on a real database: three units, a child with two guardians, accounts for all.
///
/// Everything is built through the operations of the product. It holds no plan; `PlanStory` makes
/// them.
package struct TestWorld: Sendable {
    package static let today: CivilDate = "2026-11-21"
    package static let password = "korrekt häst batteri"

    package let database: any Database
    package let clock: TestClock
    package let coordinator: Coordinator
    package let sessions: Sessions
    package let family: Family

    /// The child that the health care unit wrote down, and its guardians.
    package struct Family: Sendable {
        package let child: Child.ID
        package let guardians: [Guardian.ID]
    }

    /// - Parameter secondCustody: The days on which the second guardian has custody.
    /// - Parameter agreement: Whose region and first municipality the units belong to.
    /// - Parameter others: Agreements of other counties that the service knows too.
    /// - Parameter home: Where the child lives; else in that municipality.
    /// - Parameter ways: What each way of signing in opens; else a password opens everything.
    package init(
        birthDate: CivilDate = "2017-01-01",
        secondCustody: Period = .days("2017-01-01"),
        under agreement: Agreement = TestAgreement.agreement,
        besides others: [Agreement] = [],
        home: MunicipalityCode? = nil,
        ways: WaysIn = WaysIn(staffPasswords: .yes)
    ) async throws {
        database = try await migratedDatabase()
        clock = TestClock(Self.today)
        coordinator = Coordinator(
            database: database,
            effects: clock.effects,
            agreements: AgreementShelf([agreement] + others)
        )
        sessions = Sessions(
            database: database,
            effects: clock.effects,
            passwords: TestPeople.passwords,
            ways: ways
        )
        try await Establishment(database).establish(
            principals: TestOrganisations.principals(under: agreement),
            authorities: TestOrganisations.authorities,
            units: TestOrganisations.units
        )
        try await TestPeople.openStaffAccounts(in: database)
        family = try await TestPeople.registerFamily(
            birthDate: birthDate,
            secondCustody: secondCustody,
            home: home ?? TestOrganisations.home(under: agreement),
            with: coordinator
        )
        try await TestPeople.openFamilyAccounts(family, in: database)
    }

    package var bup: Caller { TestPeople.nurse.caller }
    package var deputy: Caller { TestPeople.deputy.caller }
    package var colleague: Caller { TestPeople.colleague.caller }
    package var social: Caller { TestPeople.socialWorker.caller }
    package var school: Caller { TestPeople.counsellor.caller }
    package var outsider: Caller { TestPeople.paediatrician.caller }
    package var child: Caller {
        Caller(person: TestPeople.child.id, standing: .child(family.child))
    }
    package var mother: Caller { guardian(0) }
    package var father: Caller { guardian(1) }

    /// Everyone who can sign in.
    package var callers: [Caller] {
        [bup, deputy, colleague, social, school, outsider, child, mother, father]
    }

    private func guardian(_ position: Int) -> Caller {
        Caller(
            person: TestPeople.guardians[position].id,
            standing: .guardian(family.guardians[position], of: family.child)
        )
    }
}

extension TestWorld {
    /// Looks into the database behind the back of the product.
    package func rows(_ sql: SQL) async throws -> [Row] {
        try await database.read { try $0.all(sql) }
    }

    package func count(_ table: SQL, where condition: SQL = "1 = 1") async throws -> Int {
        let rows = try await rows("SELECT COUNT(*) AS number FROM \(table) WHERE \(condition)")
        return try rows.first?.int("number") ?? 0
    }
}
