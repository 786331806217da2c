import Domain
import Fixtures
import Testing

/// Terms in which school may begin and call, another service only begin, and nobody else is named.
@Suite struct `What the parties have given each sector` {
    private let terms: Agreement.Terms
    private let clause: Agreement.Clause
    private let region: Principal.Kind
    private let municipality: Principal.Kind

    init() throws {
        region = .region(TestOrganisations.countyCode)
        municipality = .municipality(TestOrganisations.municipalityCode)
        clause = Agreement.Clause(
            key: try #require(Agreement.Clause.Key("vem-gor-vad")),
            heading: "Roller",
            force: .fact,
            source: .agreement,
            owner: nil,
            duty: Bilingual(sv: "Skolan kallar.", en: "School calls."),
            madeReal: .rule("Roles"),
            ledger: []
        )
        let label = Bilingual(sv: "Skola", en: "School")
        terms = Agreement.Terms.plain(
            ages: try #require(AgeRange(0, 17)),
            sectors: [
                SectorTerms(sector: .school, label: label, rights: [.initiate, .call]),
                SectorTerms(sector: .other, label: label, rights: [.initiate]),
            ],
            addedContents: [.goals],
            clauses: [clause],
            restsOn: [.sectors: clause.key, .requiredContents: clause.key]
        )
    }

    private func service(_ principal: Principal.Kind, _ sector: Sector) -> NeededService {
        NeededService(principal: principal, sector: sector)
    }

    @Test func `is refused to the rest, naming those that have it and the clause`() throws {
        let school = service(municipality, .school)
        try terms.require(.call, of: school)
        #expect(
            throws: Agreement.Refusal(
                .lacksRight(.hold, .school, given: [.health, .social]),
                clause: clause
            )
        ) { try terms.require(.hold, of: school) }
        #expect(
            throws: Agreement.Refusal(
                .lacksRight(.call, .other, given: [.health, .social, .school]),
                clause: clause
            )
        ) { try terms.require(.call, of: service(municipality, .other)) }
    }

    @Test(arguments: [PlanRight.initiate, .call, .hold])
    func `takes nothing from those on whom the law lays the plan`(right: PlanRight) {
        #expect(terms.may(service(region, .health), right))
        #expect(terms.may(service(municipality, .social), right))
        #expect(!terms.may(service(municipality, .health), right))
    }

    @Test func `decides alone who leads the meeting`() {
        #expect(!terms.may(service(region, .health), .chair))
    }

    @Test func `owes the family an offer when two units of enough sectors are needed`() throws {
        let health = service(region, .health)
        let social = service(municipality, .social)
        #expect(terms.isOfferDue(needing: [21: health, 22: social]))
        #expect(!terms.isOfferDue(needing: [21: health, 24: health]))
        #expect(!terms.isOfferDue(needing: [21: health]))
        try terms.allowNoOffer(needing: [21: health])
        #expect(
            throws: Agreement.Refusal(.offerIsDue(among: [.health, .social]), clause: nil)
        ) { try terms.allowNoOffer(needing: [21: health, 22: social]) }
    }

    @Test func `is cited when the parties and not only the law ask for what is lacking`() {
        let refusal = terms.refusal(lacking: [.goals, .neededInputs])
        #expect(refusal?.clause == clause)
        #expect(refusal?.reason == .contentsLacking([.goals, .neededInputs]))
        #expect(terms.refusal(lacking: [.neededInputs]) == nil)
    }
}
