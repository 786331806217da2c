import Coordination
import Domain
import Fixtures
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Web

@Suite struct `The order that the family gives its needs` {
    private func samples() async throws -> InfoStory {
        let samples = try await InfoStory(until: .noticed)
        try await add("Sover inte", to: samples)
        return samples
    }

    private func add(_ words: Prose, isSafety: Bool = false, to samples: InfoStory) async throws {
        let need = NewNeed(words: words, whose: .child, owner: nil, concernsSafety: isSafety)
        try await samples.world.coordinator.addNeeds(
            [need],
            to: samples.story.plan,
            as: samples.world.bup
        )
    }

    private func needs(_ samples: InfoStory) async throws -> [Need] {
        try await samples.story.overview(as: samples.world.mother).needsInOrder
    }

    private func form(_ samples: InfoStory) async throws -> ShownForm {
        let path = Paths.plan(samples.story.plan, .order)
        return try await ShownForm(samples, at: path, as: samples.world.mother)
    }

    @Test func `follows the needs also when one has come first meanwhile`() async throws {
        let samples = try await samples()
        let (form, shown) = (try await form(samples), try await needs(samples))
        try await add("Är rädd hemma", isSafety: true, to: samples)
        let late = try await form.send([
            "turn-\(shown[0].id)": "2", "turn-\(shown[1].id)": "1",
        ])
        #expect(late.status == .unprocessableContent)
        #expect(mainText(late.html).contains("Det här behovet har kommit till."))
        let new = try await needs(samples)[0]
        let whole = try await form.send([
            "turn-\(shown[0].id)": "2", "turn-\(shown[1].id)": "1", "turn-\(new.id)": "3",
        ])
        #expect(whole.status == .seeOther)
        #expect(try await needs(samples).map(\.id) == [shown[1].id, shown[0].id, new.id])
    }

    @Test func `takes no number but those in the list`() async throws {
        let samples = try await samples()
        let (form, shown) = (try await form(samples), try await needs(samples))
        let sent = try await form.send([
            "turn-\(shown[0].id)": "9", "turn-\(shown[1].id)": "1",
        ])
        #expect(sent.status == .unprocessableContent)
        #expect(try await samples.story.overview(as: samples.world.mother).needOrder == nil)
    }

    @Test func `is not saved on top of the order that the child has just given`() async throws {
        let samples = try await samples()
        let (form, shown) = (try await form(samples), try await needs(samples))
        try await samples.world.coordinator.orderNeeds(
            shown.map(\.id).reversed(),
            in: samples.story.plan,
            as: samples.world.child
        )
        let sent = try await form.send([
            "turn-\(shown[0].id)": "1", "turn-\(shown[1].id)": "2",
        ])
        #expect(sent.status == .conflict)
        #expect(try await needs(samples).map(\.id) == shown.map(\.id).reversed())
    }
}
