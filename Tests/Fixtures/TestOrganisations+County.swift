import Coordination
import Domain

extension TestOrganisations {
    /// The region and municipality of the test world, as parties to another agreement.
    package static func principals(under agreement: Agreement) -> [Principal] {
        [
            Principal(id: region.id, name: region.name, kind: .region(agreement.county.code)),
            Principal(
                id: municipality.id,
                name: municipality.name,
                kind: .municipality(home(under: agreement))
            ),
        ]
    }

    /// The first municipality among the parties.
    package static func home(under agreement: Agreement) -> MunicipalityCode {
        agreement.parties.municipalities.first?.code ?? municipalityCode
    }

    /// A youth centre, which is neither health care, social services nor school.
    package static let leisure = ServiceUnit(
        id: 25,
        name: "Fritidsgården",
        authority: leisureBoard.id,
        principal: municipality.id,
        sector: .other,
        secrecy: .none
    )

    fileprivate static let leisureBoard = Authority(
        id: 14,
        name: "Fritidsnämnden",
        principal: municipality.id
    )
}

extension TestWorld {
    /// Opens the youth centre, with someone who works there.
    package func openLeisure() async throws -> Caller {
        let leader = Person(id: 37, name: "Lo Provek")
        try await Establishment(database).establish(
            principals: [],
            authorities: [TestOrganisations.leisureBoard],
            units: [TestOrganisations.leisure]
        )
        try await AccountBook(database).open(
            for: leader,
            userName: "lo",
            passwordHash: try await TestPeople.passwords.hash(Self.password),
            assignment: StaffAssignment(
                person: leader.id,
                unit: TestOrganisations.leisure.id,
                title: "fritidsledare",
                period: .days("2020-01-01")
            )
        )
        return Caller(person: leader.id, standing: .staff(TestOrganisations.leisure.id))
    }

    /// Someone who leads a unit.
    package func openManager(at unit: ServiceUnit.ID) async throws -> Caller {
        let manager = Person(id: 38, name: "Bo Provås")
        try await AccountBook(database).open(
            for: manager,
            userName: "chefen",
            passwordHash: try await TestPeople.passwords.hash(Self.password),
            assignment: StaffAssignment(
                person: manager.id,
                unit: unit,
                title: "enhetschef",
                period: .days("2020-01-01"),
                leadsUnit: true
            )
        )
        return Caller(person: manager.id, standing: .staff(unit), leadsUnit: true)
    }

    /// A child that `caller` writes down, with one guardian, in the first municipality.
    package func child(
        bornOn birthDate: CivilDate = "2014-05-06",
        livingIn home: MunicipalityCode,
        writtenDownBy caller: Caller
    ) async throws -> Child.ID {
        try await coordinator.register(
            NewChild(
                givenName: "Rut",
                familyName: "Provgård",
                birthDate: birthDate,
                number: nil,
                homeMunicipality: home,
                guardians: [
                    NewGuardian(
                        name: "Tea Provgård",
                        kind: .parent,
                        relation: "mamma",
                        custody: .days(birthDate)
                    )
                ]
            ),
            as: caller
        )
    }
}
