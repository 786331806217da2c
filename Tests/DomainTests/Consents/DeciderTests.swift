import Domain
import Fixtures
import Testing

@Suite struct `Those who decide about a child` {
    private let child = Child(
        id: 1,
        givenName: "Alva",
        familyName: "Provsten",
        birthDate: "2010-11-21",
        numbers: [],
        homeMunicipality: TestOrganisations.municipalityCode
    )

    private func deciders(
        isMature: Bool = false,
        fathersCustody: Period = .days("2010-11-21"),
        on day: CivilDate = "2026-11-21"
    ) -> [Consent.Giver] {
        let custody: [(Guardian.ID, Period)] = [(5, .days("2010-11-21")), (6, fathersCustody)]
        return ConsentRegister.deciders(
            for: child,
            guardians: custody.map { id, custody in
                Guardian(
                    id: id,
                    child: 1,
                    name: "Förälder",
                    kind: .parent,
                    relation: "förälder",
                    custody: custody
                )
            },
            isMature: isMature,
            on: day
        )
    }

    @Test func `are both guardians together`() {
        #expect(deciders() == [.guardian(5), .guardian(6)])
    }

    @Test func `include a child who is mature enough`() {
        #expect(deciders(isMature: true) == [.guardian(5), .guardian(6), .child(1)])
    }

    @Test func `no longer include a guardian whose custody has ended`() {
        let ended = Period.days("2010-11-21", "2026-11-20")
        #expect(deciders(fathersCustody: ended) == [.guardian(5)])
        #expect(deciders(fathersCustody: ended, on: "2026-11-20").count == 2)
    }

    @Test(arguments: [true, false])
    func `are the young person alone from the eighteenth birthday`(isMature: Bool) {
        #expect(deciders(isMature: isMature, on: "2028-11-21") == [.child(1)])
        #expect(!deciders(isMature: false, on: "2028-11-20").contains(.child(1)))
    }
}
