import Domain
import Fixtures
import Server
import Testing

@Suite struct `The agreement of Kalmar county` {
    let agreement: Agreement
    let terms: Agreement.Terms
    let today = AgreementSample.today

    init() throws {
        agreement = try AgreementSample.kalmar()
        terms = try #require(agreement.version(on: today)).terms
    }

    @Test(.proves("K-01"))
    func `has one region and twelve municipalities as parties, all in the county`() throws {
        #expect(agreement.parties.region.name == "Region Kalmar län")
        #expect(agreement.parties.municipalities.count == 12)
        #expect(
            agreement.parties.municipalities.allSatisfy { $0.code.county == agreement.county.code }
        )
        #expect(agreement.parties.principals.count == 13)
        #expect(agreement.parties.includes(.region(agreement.county.code)))
    }

    @Test(.proves("K-05"))
    func `is for ages 0 to 17, and an age outside is never what stops a plan`() throws {
        let covered = (0...25).filter { terms.covers(Age(years: $0)) }
        #expect(covered == Array(0...17))
        #expect(terms.dueRule.isDue(needing: [.health, .social], coordination: true))
    }

    @Test(
        .proves("K-21", "K-22", "K-23", "K-24"),
        arguments: [
            ("Norr", ["0883", "0884", "0860"]), ("Mellan", ["0882", "0821", "0861"]),
            ("Sydöst", ["0880", "0885", "0840"]), ("Sydväst", ["0881", "0862", "0834"]),
        ]
    )
    func `has the municipality in its local area`(area: String, codes: [String]) throws {
        for code in codes {
            let municipality = try #require(MunicipalityCode(code))
            #expect(terms.area(of: municipality, on: today)?.name == area)
        }
    }

    @Test(.proves("K-24"))
    func `has every municipality in exactly one local area`() {
        let areas = terms.areas.filter { $0.period.contains(today) }
        let members = areas.flatMap(\.municipalities)
        #expect(areas.count == 4)
        #expect(members.sorted() == agreement.parties.municipalities.map(\.code).sorted())
    }

    @Test func `has no known areas before there were four`() throws {
        let before: CivilDate = "2022-10-30"
        let version = try #require(agreement.version(on: before))
        for municipality in agreement.parties.municipalities {
            #expect(version.terms.area(of: municipality.code, on: before) == nil)
        }
    }

    @Test(arguments: [Sector.health, .social, .school], PlanRight.allCases)
    func `gives its three sectors every right`(sector: Sector, right: PlanRight) {
        #expect(terms.may(sector, right))
    }

    @Test func `lets another service start a plan, but not hold it`() {
        #expect(PlanRight.allCases.filter { terms.may(.other, $0) } == [.initiate])
    }

    @Test(arguments: Sector.allCases)
    func `offers a plan when inputs of any one sector need coordination`(sector: Sector) {
        #expect(terms.dueRule.isDue(needing: [sector], coordination: true))
        #expect(!terms.dueRule.isDue(needing: [sector], coordination: false))
    }

    @Test func `has a target for every clock, said to be a local choice`() {
        #expect(Set(terms.dayTargets.keys) == Set(CourseClock.allCases))
        #expect(terms.targetSource == .local)
    }

    @Test(arguments: CitedClause.allCases)
    func `has the clauses that the product refers to`(cited: CitedClause) throws {
        #expect(terms.clause(cited) != nil)
    }

    @Test func `leaves out no row of the ledger`() {
        let rows = (1...49).compactMap { LedgerID("K-\($0 < 10 ? "0" : "")\($0)") }
        #expect(rows.count == 49)
        #expect(rows.filter { !agreement.ledger.contains($0) } == [])
    }

    @Test func `has changes later than its latest decision, which is said aloud`() {
        #expect(
            agreement.changesWithoutDecision.map(\.day.description) == ["2022-10-31", "2022-10-31"]
        )
    }
}
