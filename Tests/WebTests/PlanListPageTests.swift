import Domain
import Fixtures
import Testing

@testable import Web

@Suite struct `The list of plans` {
    /// The row of the story's plan, as someone at a unit reads it.
    private func row(_ samples: InfoStory, as caller: Caller) async throws -> String {
        let html = try await samples.get(Paths.plans, as: caller)
        let link = "<a href=\"\(Paths.plan(samples.story.plan))\">"
        return part(of: html, from: link, to: "</li>")
    }

    @Test(.proves("D-16"))
    func `puts a copy in the past, with the day it was handed out`() async throws {
        let samples = try await InfoStory(until: .agreed)
        let (story, world) = (samples.story, samples.world)
        try await story.handOut()
        world.clock.move(to: "2026-12-04")
        let copy = try await row(samples, as: world.school)
        #expect(readable(copy).contains("Pågick 21 november"))
        #expect(readable(copy).contains("enligt det ni fick"))
        #expect(copy.contains("class=\"tag plain\""))
        let own = try await row(samples, as: world.bup)
        #expect(readable(own).contains("Pågår") && own.contains("class=\"tag on\""))
        #expect(!readable(own).contains("enligt det ni fick"))
    }

    @Test(.proves("D-17"))
    func `tells of a copy that came again from the later day, and nothing done after it`()
        async throws
    {
        let samples = try await InfoStory(until: .called)
        let (story, world) = (samples.story, samples.world)
        try await story.handOut()
        world.clock.move(to: "2026-12-04")
        #expect(
            try await readable(row(samples, as: world.school))
                .contains("Var kallat till möte 21 november")
        )
        try await story.hold()
        try await story.agree()
        #expect(
            try await readable(row(samples, as: world.school))
                .contains("Var kallat till möte 21 november")
        )
        try await story.handOut()
        #expect(
            try await readable(row(samples, as: world.school)).contains("Pågick 4 december")
        )
    }
}
