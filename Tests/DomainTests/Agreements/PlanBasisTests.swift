import Domain
import Testing

@Suite struct `The basis of a plan` {
    let region: Principal.Kind
    let municipality: Principal.Kind

    init() throws {
        region = .region(try #require(CountyCode("99")))
        municipality = .municipality(try #require(MunicipalityCode("9901")))
    }

    @Test func `is the law when the region's health care and social services are both needed`() {
        let needed: Set = [
            NeededService(principal: region, sector: .health),
            NeededService(principal: municipality, sector: .social),
        ]
        #expect(PlanBasis(needing: needed) == .statutory)
    }

    @Test func `is the agreement alone when school is needed beside one of them`() {
        let school = NeededService(principal: municipality, sector: .school)
        let health = NeededService(principal: region, sector: .health)
        let social = NeededService(principal: municipality, sector: .social)
        #expect(PlanBasis(needing: [school, health]) == .agreementOnly)
        #expect(PlanBasis(needing: [school, social]) == .agreementOnly)
        #expect(PlanBasis(needing: [school, health, social]) == .statutory)
    }

    @Test func `is the agreement alone when one municipality gives both care and social support`() {
        let needed: Set = [
            NeededService(principal: municipality, sector: .health),
            NeededService(principal: municipality, sector: .social),
        ]
        #expect(PlanBasis(needing: needed) == .agreementOnly)
        #expect(PlanBasis(needing: []) == .agreementOnly)
    }
}
