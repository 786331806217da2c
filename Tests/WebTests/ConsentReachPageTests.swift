import Coordination
import Domain
import Fixtures
import Testing

@testable import Web

@Suite struct `What consents reach, in words` {
    /// The mother lets both units know of meetings, the father only the social services of needs.
    private func differing() async throws -> InfoStory {
        let samples = try await InfoStory(until: .accepted)
        let (social, school) = (TestOrganisations.social.id, TestOrganisations.school.id)
        let both: Set = [social, school]
        try await samples.story.consent(
            of: samples.motherGives,
            .yes(Consent.Scope(parties: both, kinds: [.summary, .needs, .meetings]))
        )
        try await samples.story.consent(
            of: samples.fatherGives,
            .yes(Consent.Scope(parties: [social], kinds: [.summary, .needs]))
        )
        return samples
    }

    @Test(.proves("D-18"))
    func `are what everyone has said yes to, and for staff whose answer stops the rest`()
        async throws
    {
        let text = mainText(try await differing().consentsPage())
        #expect(
            text.contains(
                "till och med 20 maj 2027. Barn- och ungdomsenheten:"
                    + " Att det finns en plan, och för vem · Behov och mål Det här stannar"
            )
        )
        #expect(
            text.contains(
                "Nils Provgren (förälder) har inte sagt ja till att"
                    + " Barn- och ungdomsenheten får veta om möten."
            )
        )
        #expect(
            text.contains(
                "Nils Provgren (förälder) har inte sagt ja till att"
                    + " Elevhälsan vid Provskolan får veta något."
            )
        )
    }

    @Test(.proves("D-26"))
    func `tell a guardian nothing of the other's answer`() async throws {
        let samples = try await differing()
        for guardian in [samples.world.mother, samples.world.father] {
            let text = mainText(try await samples.consentsPage(as: guardian))
            #expect(!text.contains("har inte sagt ja till att"))
            #expect(!text.contains("Det här får de del av"))
        }
        let child = mainText(try await samples.consentsPage(as: samples.world.child))
        #expect(child.contains("Det här får de del av"))
        #expect(!child.contains("har inte sagt ja till att"))
    }

    @Test func `are nothing when the answers have no unit in common`() async throws {
        let samples = try await InfoStory(until: .accepted)
        for (giver, unit) in [
            (samples.motherGives, TestOrganisations.social.id),
            (samples.fatherGives, TestOrganisations.school.id),
        ] {
            try await samples.story.consent(
                of: giver,
                .yes(Consent.Scope(parties: [unit], kinds: PlanStory.allKinds))
            )
        }
        let text = mainText(try await samples.consentsPage())
        #expect(text.contains("men inte till att samma enhet får veta något."))
        #expect(!text.contains("Det här får de del av"))
    }

    @Test func `name the guardians to a unit with a copy of them, else both at once`()
        async throws
    {
        let known = try await InfoStory(until: .agreed)
        try await known.story.handOut()
        let named = mainText(try await known.consentsPage(as: known.world.school))
        #expect(named.contains("Samtycke från Mira Provsten (förälder) och Nils Provgren"))
        let unknown = try await InfoStory(until: .agreed)
        try await unknown.story.handOut(kinds: [.needs])
        let text = mainText(try await unknown.consentsPage(as: unknown.world.school))
        #expect(text.contains("Samtycke från båda vårdnadshavarna"))
        #expect(!text.contains("vårdnadshavare och en vårdnadshavare"))
        #expect(!text.contains("Mira") && !text.contains("Nils"))
    }
}
