import Domain
import Fixtures
import Testing

@Suite struct `The guide at the moment of sharing` {
    private func unit(
        _ id: ServiceUnit.ID,
        _ secrecy: SecrecyRule,
        _ sector: Sector,
        authority: Authority.ID = 1,
        principal: Principal.ID = 1
    ) -> ServiceUnit {
        ServiceUnit(
            id: id,
            name: "Enhet",
            authority: authority,
            principal: principal,
            sector: sector,
            secrecy: secrecy
        )
    }

    private var care: ServiceUnit { unit(1, .healthCare, .health, authority: 1, principal: 1) }
    private var social: ServiceUnit {
        unit(2, .socialServices, .social, authority: 2, principal: 2)
    }
    private var school: ServiceUnit { unit(3, .pupilSupport, .school, authority: 3, principal: 2) }
    private var provider: ServiceUnit {
        unit(4, .privateProvider, .health, authority: 4, principal: 4)
    }

    private func guide(
        _ sender: ServiceUnit,
        _ receiver: ServiceUnit,
        age: Int = 12
    ) -> SharingGuide {
        SharingGuide(from: sender, to: receiver, childAged: Age(years: age))
    }

    @Test(.proves("B-37"))
    func `cites the section that opens the way between health care and social services`() {
        let told = guide(care, social)
        #expect(told.way == .law(.careToSocial))
        #expect(told.secrecy.section == LawSection(.osl, 25, "1"))
        #expect(told.sections == [LawSection(.osl, 25, "12")])
        #expect(guide(social, care).sections == [LawSection(.osl, 26, "9")])
    }

    @Test(.proves("D-11"))
    func `says that only consent opens the way to a school`() {
        for sender in [care, social] {
            #expect(guide(sender, school).way == .consent(.towardsSchool))
            #expect(
                guide(sender, school).sections
                    == [LawSection(.osl, 10, "1"), LawSection(.osl, 12, "2")]
            )
        }
    }

    @Test func `says that pupil support needs consent`() {
        for receiver in [care, social] {
            #expect(guide(school, receiver).way == .consent(.fromSchool))
        }
    }

    @Test(.proves("D-13"))
    func `says that a private provider needs consent`() {
        #expect(guide(provider, social).way == .consent(.privateProvider))
        #expect(SecrecyRule.privateProvider.section == LawSection(.psl, 6, "12"))
    }

    @Test(.proves("D-14"))
    func `says that two authorities of one municipality are strangers`() {
        #expect(guide(school, social).isWithinPrincipal)
        #expect(guide(social, school).isWithinPrincipal)
        #expect(!guide(care, social).isWithinPrincipal)
        #expect(
            !guide(school, unit(5, .pupilSupport, .school, authority: 3, principal: 2))
                .isWithinPrincipal
        )
    }

    @Test func `closes the way by law on the eighteenth birthday`() {
        #expect(guide(care, social, age: 17).way == .law(.careToSocial))
        #expect(guide(care, social, age: 18).way == .consent(.ofAge))
    }

    @Test func `has a way between any two units`() {
        for sender in SecrecyRule.allCases {
            for receiver in SecrecyRule.allCases {
                let way = guide(unit(1, sender, .health), unit(2, receiver, .other)).way
                let isLaw = LegalGround.between(
                    unit(1, sender, .health),
                    unit(2, receiver, .other),
                    childAged: Age(years: 12)
                )
                #expect(
                    (way == .law(.careToSocial) || way == .law(.socialToCare)) == (isLaw != nil)
                )
            }
        }
    }
}
