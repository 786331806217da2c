import Domain
import Fixtures

/// A child with two guardians, and answers from each.
enum ConsentSample {
    static let today: CivilDate = "2026-11-21"
    static let mother = Consent.Giver.guardian(5)
    static let father = Consent.Giver.guardian(6)
    static let child = Consent.Giver.child(1)
    static let social: ServiceUnit.ID = 22
    static let school: ServiceUnit.ID = 23

    static func yes(
        _ id: Consent.ID,
        _ giver: Consent.Giver,
        to parties: Set<ServiceUnit.ID> = [social, school],
        _ kinds: Set<InformationKind> = Set(InformationKind.allCases),
        days: Period = .days("2026-11-01", "2027-10-31")
    ) -> Consent {
        Consent(
            id: id,
            giver: giver,
            decision: .yes(Consent.Scope(parties: parties, kinds: kinds)),
            form: .written,
            period: days
        )
    }

    static func no(_ id: Consent.ID, _ giver: Consent.Giver) -> Consent {
        Consent(
            id: id,
            giver: giver,
            decision: .no,
            form: .oral,
            period: .days("2026-11-01")
        )
    }

    static func register(
        _ deciders: [Consent.Giver] = [mother, father],
        _ consents: Consent...
    ) -> ConsentRegister {
        ConsentRegister(deciders: deciders, consents: consents)
    }
}
