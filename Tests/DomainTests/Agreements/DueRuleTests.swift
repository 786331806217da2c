import Domain
import Testing

@Suite struct `The rule for when a plan is due` {
    let rule = DueRule.coordinationAmong(sectors: [.health, .social, .school], atLeast: 2)

    @Test(arguments: [
        [Sector.health, .social], [.social, .school], [.health, .social, .school, .other],
    ])
    func `counts the sectors it names`(needed: [Sector]) {
        #expect(rule.isDue(needing: Set(needed), coordination: true))
    }

    @Test(arguments: [[], [Sector.health], [.health, .other]])
    func `is not met by too few of them`(needed: [Sector]) {
        #expect(!rule.isDue(needing: Set(needed), coordination: true))
    }

    @Test func `asks for a need of coordination`() {
        #expect(!rule.isDue(needing: [.health, .social], coordination: false))
    }
}
