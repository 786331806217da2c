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

    @Test func `asks for a number for each, and for one of its own`() async throws {
        let samples = try await samples()
        let (form, shown) = (try await form(samples), try await needs(samples))
        let unchosen = try await form.send([
            "turn-\(shown[0].id)": "", "turn-\(shown[1].id)": "",
        ])
        #expect(unchosen.status == .unprocessableContent)
        #expect(mainText(unchosen.html).contains("Välj ett nummer."))
        let twice = try await form.send([
            "turn-\(shown[0].id)": "1", "turn-\(shown[1].id)": "1",
        ])
        #expect(twice.status == .unprocessableContent)
        #expect(mainText(twice.html).contains("Två har samma nummer. Ge varje sak ett eget."))
        #expect(try await samples.story.overview(as: samples.world.mother).needOrder == nil)
    }

    @Test func `of a guardian stands beside the child's and never takes its place`() async throws {
        let samples = try await samples()
        let shown = try await needs(samples)
        try await samples.world.coordinator.orderNeeds(
            shown.map(\.id).reversed(),
            in: samples.story.plan,
            as: samples.world.child
        )
        let form = try await form(samples)
        #expect(mainText(form.html).contains("Din egen ordning ändrar inte den."))
        samples.world.clock.advance(seconds: 1)
        let sent = try await form.send([
            "turn-\(shown[0].id)": "1", "turn-\(shown[1].id)": "2",
        ])
        #expect(sent.status == .seeOther)
        #expect(try await needs(samples).map(\.id) == shown.map(\.id).reversed())
        let path = Paths.plan(samples.story.plan, .agenda)
        for reader in [samples.world.bup, samples.world.mother] {
            let agenda = mainText(try await samples.get(path, as: reader))
            let order = shown.enumerated().map { "\($0 + 1). \($1.words)" }
            #expect(agenda.contains("vill ta det i den här ordningen: \(order[0])"))
        }
    }
}
