import Domain
import Fixtures
import Testing

@Suite struct `A ground in law` {
    private func unit(_ id: ServiceUnit.ID, _ secrecy: SecrecyRule) -> ServiceUnit {
        ServiceUnit(
            id: id,
            name: "Enhet",
            authority: 11,
            principal: 1,
            sector: .other,
            secrecy: secrecy
        )
    }

    /// Each pair of secrecy rules; only two have a ground without consent.
    @Test(.proves("D-09", "D-10", "D-11", "D-12", "D-13"), arguments: SecrecyRule.allCases)
    func `is there only between health care and social services`(sender: SecrecyRule) {
        for receiver in SecrecyRule.allCases {
            let ground = LegalGround.between(
                unit(21, sender),
                unit(22, receiver),
                childAged: Age(years: 12)
            )
            let expected: LegalGround? =
                switch (sender, receiver) {
                case (.healthCare, .socialServices): .careToSocial
                case (.socialServices, .healthCare): .socialToCare
                default: nil
                }
            #expect(ground == expected, "\(sender) to \(receiver)")
        }
    }

    @Test(.proves("D-09", "D-10"), arguments: [(17, true), (18, false)])
    func `ends when the young person is of age`(years: Int, isThere: Bool) {
        let ground = LegalGround.between(
            unit(21, .healthCare),
            unit(22, .socialServices),
            childAged: Age(years: years)
        )
        #expect((ground != nil) == isThere)
    }

    @Test(.proves("D-11"))
    func `is never there towards a school, not even one whose nurse has health care's secrecy`() {
        let nurse = ServiceUnit(
            id: 22,
            name: "Elevhälsan",
            authority: 11,
            principal: 1,
            sector: .school,
            secrecy: .healthCare
        )
        let toSchool = LegalGround.between(
            unit(21, .socialServices),
            nurse,
            childAged: Age(years: 12)
        )
        #expect(toSchool == nil)
        let fromSchool = LegalGround.between(
            nurse,
            unit(21, .socialServices),
            childAged: Age(years: 12)
        )
        #expect(fromSchool == .careToSocial)
    }
}
