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
        say: ChildsSay = .heard,
        fathersCustody: Period = .days("2010-11-21"),
        record: GuardianPlace.Record = GuardianPlace.Record(),
        on day: CivilDate = "2026-11-21"
    ) -> [Consent.Giver] {
        let custody: [(Guardian.ID, Period)] = [(5, .days("2010-11-21")), (6, fathersCustody)]
        let places = custody.map { id, custody in
            GuardianPlace(
                of: Guardian(
                    id: id,
                    child: 1,
                    name: "Förälder",
                    kind: .parent,
                    relation: "förälder",
                    custody: custody
                ),
                in: child,
                say: say,
                record: record,
                on: day
            )
        }
        return ConsentRegister.deciders(for: child, say: say, places: places, on: day)
    }

    @Test func `are both guardians together`() {
        #expect(deciders() == [.guardian(5), .guardian(6)])
    }

    @Test func `include a child who is mature enough`() {
        #expect(deciders(say: .together) == [.guardian(5), .guardian(6), .child(1)])
    }

    @Test func `no longer include a guardian whose custody has ended`() {
        let ended = Period.days("2010-11-21", "2026-11-20")
        #expect(deciders(fathersCustody: ended) == [.guardian(5)])
        #expect(deciders(fathersCustody: ended, on: "2026-11-20").count == 2)
    }

    @Test(arguments: [ChildsSay.heard, .together])
    func `are the young person alone from the eighteenth birthday`(say: ChildsSay) {
        #expect(deciders(say: say, on: "2028-11-21") == [.child(1)])
        #expect(!deciders(say: .heard, on: "2028-11-20").contains(.child(1)))
    }
}
