import Domain
import Fixtures
import Testing

@Suite struct `A guardian` {
    private let child = Child(
        id: 1,
        givenName: "Alva",
        familyName: "Provsten",
        birthDate: "2008-11-22",
        numbers: [],
        homeMunicipality: TestOrganisations.municipalityCode
    )

    private func guardian(of child: Child.ID = 1, _ custody: Period) -> Guardian {
        Guardian(
            id: 2,
            child: child,
            name: "Mira",
            kind: .parent,
            relation: "mamma",
            custody: custody
        )
    }

    @Test(arguments: [("2026-11-21", true), ("2026-11-22", false), ("2026-11-23", false)])
    func `has custody until the child's eighteenth birthday`(day: CivilDate, has: Bool) {
        #expect(guardian(.days("2008-11-22")).hasCustody(of: child, on: day) == has)
    }

    @Test(arguments: [("2019-12-31", false), ("2020-01-01", true), ("2021-01-02", false)])
    func `has custody within the dates of the decision`(day: CivilDate, has: Bool) {
        let appointed = guardian(.days("2020-01-01", "2021-01-01"))
        #expect(appointed.hasCustody(of: child, on: day) == has)
    }

    @Test func `has custody of no other child`() {
        #expect(!guardian(of: 9, .days("2008-11-22")).hasCustody(of: child, on: "2020-01-01"))
    }
}
