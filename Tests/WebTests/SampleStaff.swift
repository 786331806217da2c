import Domain
import Fixtures

@testable import Coordination
@testable import Web

extension SampleUnits {
    static let authority = Authority(
        id: school.authority,
        name: "Utbildningsnämnden",
        principal: school.principal
    )
    static let closing = unit(201, "Elevhälsan, Norra skolan", lastDay: "2026-12-31")
    static let closed = unit(202, "Elevhälsan, Gamla skolan", lastDay: "2020-06-30")
    static let staffed = [school, closing, closed]

    private static func unit(_ id: ServiceUnit.ID, _ name: String, lastDay: CivilDate)
        -> ServiceUnit
    {
        ServiceUnit(
            id: id,
            name: name,
            authority: school.authority,
            principal: school.principal,
            sector: .school,
            secrecy: .pupilSupport,
            lastDay: lastDay
        )
    }
}

extension Samples {
    /// Someone with an assignment now, with those who stand in, one to come and one that is over.
    static let nurse = StaffList.Entry(
        person: Person(id: 111, name: "Siv Provås"),
        userName: "siv.provas",
        assignments: [
            StaffList.Held(assignment: assignment(1, .days("2020-01-01", "2022-06-30"))),
            StaffList.Held(
                assignment: assignment(2, .days("2022-07-01")),
                deputies: [
                    deputy(21, .days("2026-11-01", "2026-12-31")),
                    deputy(22, .days("2025-07-01", "2025-07-31")),
                ]
            ),
            StaffList.Held(assignment: assignment(3, .days("2027-01-01", "2027-06-30"))),
        ]
    )
    static let newcomer = StaffList.Entry(
        person: Person(id: 112, name: "Ny Provsson"),
        userName: "ny.provsson",
        assignments: [StaffList.Held(assignment: assignment(4, .days("2027-01-01"), of: 112))]
    )
    static let leaver = StaffList.Entry(
        person: Person(id: 113, name: "Bo Provnäs"),
        userName: "bo.provnas",
        closed: "2026-11-02",
        assignments: [
            StaffList.Held(assignment: assignment(5, .days("2020-01-01", "2026-11-01"), of: 113))
        ]
    )

    private static func assignment(
        _ id: StaffAssignment.ID,
        _ period: Period,
        of person: Person.ID = 111
    ) -> StaffAssignment {
        let made = StaffAssignment(
            id: id,
            person: person,
            role: .professional,
            at: .unit(SampleUnits.school.id),
            title: "Skolsköterska",
            period: period
        )
        guard let made else { preconditionFailure("the role is one at a unit") }
        return made
    }

    private static func deputy(_ id: Deputyship.ID, _ period: Period) -> StaffList.Deputy {
        StaffList.Deputy(
            deputyship: Deputyship(id: id, assignment: 2, deputy: 114, period: period),
            userName: "eva.provdal",
            name: "Eva Provdal"
        )
    }
}
