import Domain
import Fixtures
import Testing

@testable import Web

@Suite struct `The guide to the law, on the pages` {
    @Test(.proves("D-12"))
    func `tells pupil support that consent is needed, and of the duty to report`() async throws {
        let samples = try await InfoStory(until: .noticed, as: TestPeople.counsellor.caller)
        let path = Paths.plan(samples.story.plan, .handOutByLaw)
        let text = mainText(try await samples.get(path, as: samples.world.school))
        for receiver in [TestOrganisations.bup, TestOrganisations.social] {
            #expect(text.contains("\(receiver.name) Samtycke behövs (OSL 10 kap. 1 § och"))
        }
        #expect(text.contains("Är du orolig för barnet? Då ska du anmäla till socialnämnden"))
        #expect(text.contains("(SoL 19 kap. 1 § och SoL 20 kap. 6 §)"))
        #expect(text.contains("Lagen låter er inte berätta för någon annan enhet utan samtycke."))
    }

    @Test(.proves("D-14"))
    func `tells social services that the school is another authority, and consent the way`()
        async throws
    {
        let samples = try await InfoStory(until: .called, as: TestPeople.socialWorker.caller)
        let html = try await samples.handOutPage(as: samples.world.social)
        let card = readable(part(of: html, from: "Till Elevhälsan", to: "</section>"))
        let stranger =
            "Elevhälsan vid Provskolan är en annan myndighet än ni, också när huvudmannen"
        #expect(card.contains("\(stranger) är densamma (OSL 8 kap. 1 §)."))
        #expect(card.contains("Skolan kan bara få det med samtycke"))
    }
}
