import Coordination
import Domain
import Fixtures
import Testing

@testable import Web

@Suite struct `A guardian whose insight another unit has closed` {
    @Test(.proves("D-07"))
    func `is not asked, and the holder is sent to the others and not to itself`() async throws {
        let samples = try await InfoStory(until: .agreed)
        let world = samples.world
        try await samples.story.handOut()
        _ = try await world.coordinator.closeInsight(
            of: world.family.guardians[1],
            because: "Fara för barnet",
            decidedBy: "Eva Provås, rektor",
            review: TestWorld.today.adding(days: 30),
            as: world.school
        )
        let path = Paths.plan(samples.story.plan, .guardians)
        let holder = mainText(try await samples.get(path, as: world.bup))
        #expect(holder.contains("det är inte er enhet som har beslutat det"))
        #expect(!holder.contains("Ring den som håller i planen"))
        #expect(!holder.contains("Fara för barnet") && !holder.contains("Eva Provås"))
    }
}
