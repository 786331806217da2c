import Domain
import Fixtures
import Testing

@Suite struct `The agreement of Östergötland county` {
    let agreement: Agreement
    let terms: Agreement.Terms

    init() throws {
        agreement = try RealAgreements.named("ostergotland")
        terms = try #require(agreement.version(on: TestWorld.today)).terms
    }

    @Test(.proves("O-01"))
    func `has the region and thirteen named municipalities as parties`() {
        #expect(agreement.county.code.description == "05")
        #expect(
            agreement.parties.municipalities.map(\.code.description) == [
                "0509", "0512", "0513", "0560", "0561", "0562", "0563", "0580", "0581", "0582",
                "0583", "0584", "0586",
            ]
        )
        #expect(agreement.parties.municipalities.allSatisfy { $0.name.hasSuffix(" kommun") })
    }

    @Test(.proves("O-07"))
    func `is for those under 21, which is an interpretation and said to be one`() {
        #expect((0...30).filter { terms.covers(Age(years: $0)) } == Array(0...20))
        #expect(terms.agesUnclear?.sv.contains("upp till 21 år") == true)
    }

    @Test(
        .proves("O-07"),
        arguments: [
            ("ungdomshalsan", 13...25), ("beroendekliniken", 0...25), ("barnhalsovarden", 0...5),
            ("barn-och-ungdomspsykiatrin", 0...17), ("spadbarnsverksamhet", 0...0),
            ("habiliteringen", 0...20),
        ]
    )
    func `lets a service have ages of its own`(service: String, ages: ClosedRange<Int>) throws {
        let key = try #require(NamedService.Key(service))
        let range = try #require(terms.ages(for: key))
        #expect((0...30).filter { range.contains(Age(years: $0)) } == Array(ages))
    }

    @Test func `names seventeen services, each once`() throws {
        let services = terms.coverage.services
        #expect(services.count == 17)
        #expect(Set(services.map(\.name)).count == 17)
        let unknown = try #require(NamedService.Key("saknas"))
        #expect(terms.ages(for: unknown) == nil)
    }

    @Test func `leaves the responsibility for the plan where the law puts it`() {
        #expect(Sector.allCases.filter { terms.may($0, .hold) } == [.health, .social])
        #expect(!terms.dueRule.isDue(needing: [.school, .social], coordination: true))
        #expect(terms.dueRule.isDue(needing: [.health, .social], coordination: true))
    }

    @Test func `names leisure and everyone else who matters to the child`() {
        let rows = terms.coverage.participants.flatMap(\.ledger).map(\.description)
        #expect(rows == ["O-27", "O-57"])
    }
}
