import Coordination
import Domain
import Fixtures
import Testing

@testable import Web

@Suite struct `A guardian who is shut out` {
    private static let notice = "Insynen är stängd för Nils Provgren (förälder)"

    /// An agreed plan with copies, whose holder has shut the father out.
    private func samples() async throws -> InfoStory {
        let world = try await TestWorld()
        _ = try await world.coordinator.closeInsight(
            of: world.family.guardians[1],
            because: "Fara för barnet",
            decidedBy: "Eva Provås, enhetschef",
            review: TestWorld.today.adding(days: 30),
            as: world.bup
        )
        let samples = try await InfoStory(until: .agreed, world: world)
        try await samples.story.handOut()
        return samples
    }

    @Test(.proves("D-07"))
    func `is a calm word first on the pages of the unit that knows, and who is not there`()
        async throws
    {
        let samples = try await samples()
        let (world, plan) = (samples.world, samples.story.plan)
        let law = Paths.handOutByLaw(to: TestOrganisations.social.id, in: plan)
        for path in [
            Paths.plan(plan), Paths.plan(plan, .call), Paths.plan(plan, .handOut), law,
        ] {
            let text = mainText(try await samples.get(path, as: world.bup))
            #expect(text.contains(Self.notice), "\(path)")
        }
        let html = try await samples.planPage(as: world.bup)
        let picture = part(of: html, from: "class=\"picture\"", to: "</details>")
        #expect(readable(picture).contains("som därför inte står här"))
        #expect(!part(of: picture, from: "<svg", to: "</ul>").contains("Provgren"))
        let paper = part(of: html, from: "<article class=\"paper", to: "</article>")
        #expect(!paper.contains("Provgren") && !paper.contains("Insynen"))
        #expect(readable(paper).contains("Mira Provsten"))
    }

    @Test(.proves("D-07"))
    func `is told neither to the family nor to a unit that has not decided it`() async throws {
        let samples = try await samples()
        let (world, plan) = (samples.world, samples.story.plan)
        for reader in [world.mother, world.child, world.social, world.school] {
            for path in [Paths.plan(plan), Paths.plan(plan, .handOut)] {
                let html = try await samples.get(path, as: reader)
                #expect(!html.contains("Insynen är stängd"), "\(path)")
            }
            #expect(try await samples.story.overview(as: reader).shutOut.isEmpty)
        }
        #expect(try await samples.get(Paths.plan(plan), as: world.father).contains("finns inte"))
    }
}
