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
        #expect(page.contains("value=\"helpers\" checked"))
        #expect(mainText(page).contains("men inte den andra vårdnadshavaren"))
        #expect(mainText(page).contains("Svaret skickas till BUP Provby."))
    }

    @Test func `lets the child keep the answer from the guardians`() async throws {
        let story = try await PlanStory(in: try await TestWorld(), until: .agreed)
        let page = try await html(story, as: story.world.child)
        #expect(page.contains("value=\"helpers\" checked"))
        #expect(mainText(page).contains("Bara jag och BUP Provby, inte mina vårdnadshavare"))
    }

    @Test func `does not ask a guardian who is alone`() async throws {
        let ended = Period.days("2017-01-01", TestWorld.today.adding(days: -1))
        let world = try await TestWorld(secondCustody: ended)
        let story = try await PlanStory(in: world, until: .noticed)
        #expect(try await !html(story, as: world.mother).contains("outcomeReaders"))
    }
}
