import Coordination
import Domain
import Fixtures
import Testing

@Suite struct `The shelf of agreements` {
    private let shelf = AgreementShelf([TestAgreement.agreement])
    private let first = AgreementReference(key: TestAgreement.key, version: 1)

    @Test func `finds the version in force for each party, on a day when there is one`() {
        for party in TestOrganisations.principals {
            #expect(shelf.inForce(for: party.kind, on: TestWorld.today) == first)
            #expect(shelf.inForce(for: party.kind, on: "2019-12-31") == nil)
        }
    }

    @Test func `finds the version that a plan was made under`() throws {
        #expect(try shelf.version(first).number == 1)
        #expect(shelf.agreement(first) == TestAgreement.agreement)
    }

    @Test(arguments: [
        AgreementReference(key: "provlandet", version: 2), .init(key: "annat", version: 1),
    ])
    func `says when no file has the version any more`(reference: AgreementReference) {
        let error = #expect(throws: UnknownAgreement.self) { try shelf.version(reference) }
        #expect(error?.reference == reference)
    }
}
