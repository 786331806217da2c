import Domain
import Fixtures
import Testing

@Suite struct `The agreement of Blekinge county` {
    let agreement: Agreement
    let terms: Agreement.Terms

    init() throws {
        agreement = try RealAgreements.named("blekinge")
        terms = try #require(agreement.version(on: TestWorld.today)).terms
    }

    @Test(.proves("B-01"))
    func `has the region and the five municipalities of the county as parties`() {
        #expect(agreement.county.code.description == "10")
        #expect(
            agreement.parties.municipalities.map(\.code.description) == [
                "1060", "1080", "1081", "1082", "1083",
            ]
        )
        #expect(agreement.parties.principals.count == 6)
    }

    @Test(.proves("B-08"))
    func `counts the young with a dependence among the children, and names no age for the others`()
        throws
    {
        let id = try #require(LedgerID("B-08"))
        let group = try #require(terms.coverage.targetGroups.first { $0.ledger.contains(id) })
        #expect(group.name.sv.hasPrefix("personer som är beroende"))
        #expect(group.name.sv.contains("också med annan sjukdom"))
        let told = try #require(terms.clauses.first { $0.ledger.contains(id) }).duty
        #expect(told.sv.contains("också den unga som har ett beroende"))
        #expect(told.en.contains("also those with a dependence"))
        #expect(terms.covers(Age(years: 16)))
    }

    @Test(.proves("B-02", "B-07"))
    func `has four target groups, of which the product serves the children`() {
        let groups = terms.coverage.targetGroups
        #expect(groups.count == 4)
        #expect(groups.filter(\.isServed).map(\.key.description) == ["barn-och-unga"])
    }

    @Test(.proves("B-03"))
    func `is for ages 0 to 18, and says that the upper end can be read in two ways`() {
        #expect((0...25).filter { terms.covers(Age(years: $0)) } == Array(0...18))
        #expect(terms.agesUnclear?.sv.contains("0–18") == true)
    }

    @Test(.proves("B-04", "B-05", "B-06"))
    func `names three kinds of need`() {
        #expect(
            terms.coverage.needCategories.flatMap(\.ledger).map(\.description) == [
                "B-04", "B-05", "B-06",
            ]
        )
    }

    @Test(.proves("B-34"))
    func `names the organisations that may take part, of every sector`() {
        let participants = terms.coverage.participants
        #expect(participants.count == 10)
        #expect(Set(participants.map(\.sector)) == Set(Sector.allCases))
    }

    @Test(.proves("B-38"), arguments: [Sector.health, .social, .school], PlanRight.allCases)
    func `equates school with health care and social services`(sector: Sector, right: PlanRight) {
        #expect(terms.may(sector, right))
    }

    @Test(.proves("B-39"))
    func `owes a plan when two of the three sectors are needed`() {
        let pairs: [Set<Sector>] = [[.health, .social], [.health, .school], [.social, .school]]
        for pair in pairs { #expect(terms.dueRule.isDue(needing: pair, coordination: true)) }
        for one in Sector.allCases {
            #expect(!terms.dueRule.isDue(needing: [one, .other], coordination: true))
        }
    }

    @Test(.proves("B-40"))
    func `demands goals besides what the law does`() {
        let added = terms.requiredContents.subtracting(PlanContent.statutory)
        #expect(added == [.goals, .goalOfEachInput])
        #expect(terms.clause(behind: .requiredContents)?.key.description == "mal-for-insatserna")
    }

    @Test func `does not pretend to know when it was decided`() throws {
        let version = try #require(agreement.versions.first)
        #expect(version.decision == nil)
        #expect(version.unclear != nil)
    }
}
