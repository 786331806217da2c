import Domain
import Testing

@Suite struct `An agreement` {
    let agreement: Agreement
    let firstDay: CivilDate
    let change: CivilDate

    init() throws {
        let sample = try AgreementSample()
        agreement = sample.agreement
        firstDay = sample.firstDay
        change = sample.change
    }

    @Test func `has one version in force on each day, and none before the first`() {
        #expect(agreement.version(on: change)?.number == 2)
        #expect(agreement.version(on: change.adding(days: -1))?.number == 1)
        #expect(agreement.version(on: firstDay.adding(days: -1)) == nil)
    }

    @Test func `keeps the version that a plan was made under`() throws {
        let first = try #require(agreement.version(on: firstDay))
        let reference = agreement.reference(to: first)
        #expect(reference == AgreementReference(key: "exempel", version: 1))
        #expect(agreement.version(numbered: reference.version) == first)
        #expect(agreement.version(numbered: 3) == nil)
    }

    @Test func `says which changes came after its latest decision`() {
        #expect(agreement.changesWithoutDecision.map(\.day) == [change.adding(days: 5)])
    }

    @Test func `has the region and each municipality as principals`() throws {
        let stranger = Principal.Kind.municipality(try #require(MunicipalityCode("9902")))
        #expect(agreement.parties.principals.count == 2)
        #expect(!agreement.parties.includes(stranger))
        #expect(agreement.parties.principals.allSatisfy(agreement.parties.includes))
    }

    @Test func `knows the ledger rows it cites`() {
        #expect(agreement.ledger.map(\.description) == ["K-01"])
    }
}
