import Domain
import Fixtures
import Testing

@Suite struct `The terms of an agreement` {
    let ages: AgeRange
    let municipality: MunicipalityCode
    let redrawn: CivilDate

    init() throws {
        ages = try #require(AgeRange(0, 17))
        municipality = try #require(MunicipalityCode("9901"))
        redrawn = ("2025-01-01" as CivilDate)
    }

    @Test func `cover the ages they are written for, and give notice of others`() {
        let terms = Agreement.Terms.plain(ages: ages)
        #expect(terms.covers(Age(years: 17)))
        #expect(!terms.covers(Age(years: 18)))
    }

    @Test func `give a sector only the rights they name`() {
        let label = Bilingual(sv: "Skola", en: "School")
        let school = SectorTerms(sector: .school, label: label, rights: [.initiate, .call])
        let terms = Agreement.Terms.plain(ages: ages, sectors: [school])
        #expect(PlanRight.allCases.filter { terms.may(.school, $0) } == [.initiate, .call])
        #expect(!PlanRight.allCases.contains { terms.may(.health, $0) })
    }

    @Test func `always require what the law demands of a plan`() {
        let terms = Agreement.Terms.plain(ages: ages)
        #expect(terms.requiredContents == PlanContent.statutory)
    }

    @Test func `may require more of a plan than the law`() {
        let terms = Agreement.Terms.plain(ages: ages, addedContents: [.goals])
        #expect(terms.requiredContents == PlanContent.statutory.union([.goals]))
    }

    @Test func `know the area that a municipality belonged to on each day`() throws {
        let old = try area("gamla", from: "2020-01-01", until: "2024-12-31")
        let new = try area("nya", from: "2025-01-01", until: nil)
        let terms = Agreement.Terms.plain(ages: ages, areas: [new, old])
        #expect(terms.area(of: municipality, on: redrawn) == new)
        #expect(terms.area(of: municipality, on: redrawn.adding(days: -1)) == old)
        #expect(terms.area(of: municipality, on: "2019-12-31") == nil)
        #expect(try terms.area(of: #require(MunicipalityCode("9902")), on: redrawn) == nil)
    }

    @Test func `find a clause by its key and by what the product calls it`() throws {
        let clause = Agreement.Clause(
            key: try #require(Agreement.Clause.Key("utan-drojsmal")),
            heading: "Tid",
            force: .must,
            source: .agreement,
            owner: .everyService,
            duty: Bilingual(sv: "Fort.", en: "Fast."),
            madeReal: .planned(step: 2),
            ledger: []
        )
        let terms = Agreement.Terms.plain(ages: ages, clauses: [clause])
        #expect(terms.clause(.withoutDelay) == clause)
        #expect(terms.clause(clause.key) == clause)
        #expect(terms.clause(.consent) == nil)
    }

    private func area(_ key: String, from: String, until: String?) throws -> LocalArea {
        let period = Period(
            from: try #require(CivilDate(from)),
            until: try until.map { try #require(CivilDate($0)) }
        )
        return LocalArea(
            key: try #require(LocalArea.Key(key)),
            name: key,
            municipalities: [municipality],
            period: try #require(period),
            ledger: []
        )
    }
}
