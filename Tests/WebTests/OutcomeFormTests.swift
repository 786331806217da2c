import Coordination
import Domain
import Fixtures
import Testing

@testable import Web

@Suite struct `The form about whether it got better` {
    private func html(
        _ story: PlanStory,
        as caller: Caller
    ) async throws -> String {
        let samples = try await InfoStory(until: .noticed)
        let overview = try await story.overview(as: caller)
        let form = OutcomeForm(
            overview: overview,
            need: try #require(overview.needs.first).content,
            caller: caller,
            words: samples.words()
        ).form
        return try samples.html(FormPage(form, in: samples.words()), as: caller)
    }

    @Test(.proves("D-26"))
    func `lets a guardian choose who reads, the narrow choice made beforehand`() async throws {
        let story = try await PlanStory(in: try await TestWorld(), until: .agreed)
        let page = try await html(story, as: story.world.mother)
        #expect(page.contains("value=\"holder\" checked"))
        #expect(mainText(page).contains("men ingen annan i familjen"))
        #expect(mainText(page).contains("Skicka svaret till BUP Provby"))
        #expect(mainText(page).contains("Svaret skickas till BUP Provby."))
    }

    @Test func `lets the child keep the answer from the guardians`() async throws {
        let story = try await PlanStory(in: try await TestWorld(), until: .agreed)
        let page = try await html(story, as: story.world.child)
        #expect(page.contains("value=\"holder\" checked") && !page.contains("helpers"))
        #expect(mainText(page).contains("Bara BUP Provby, inte mina vårdnadshavare"))
    }

    @Test func `begins from what the reader answered last`() async throws {
        let story = try await PlanStory(in: try await TestWorld(), until: .agreed)
        try await story.world.coordinator.answerOutcome(
            of: try #require(try await story.overview(as: story.world.mother).needs.first).content
                .id,
            in: story.plan,
            result: .partly,
            inTime: false,
            comment: "Lite lugnare",
            readers: .everyone,
            as: story.world.mother
        )
        let mother = try await html(story, as: story.world.mother)
        for value in ["partly", "no", "everyone"] {
            #expect(mother.contains("value=\"\(value)\" checked"))
        }
        #expect(mother.contains("Lite lugnare"))
        #expect(try await !html(story, as: story.world.father).contains("Lite lugnare"))
    }
}
