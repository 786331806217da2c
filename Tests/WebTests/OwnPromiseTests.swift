import Coordination
import Domain
import Fixtures
import Foundation
import Hummingbird
import HummingbirdTesting
import Storage
import Testing

@testable import Web

@Suite struct `The unit's own promise` {
    private func shown(_ samples: InfoStory) async throws -> ShownForm {
        let input = try await samples.story.overview(as: samples.world.bup).inputs[0].content
        let path = Paths.answer(input.id, in: samples.story.plan)
        return try await ShownForm(samples, at: path, as: samples.world.bup)
    }

    @Test func `asks how it has gone, and leads to other words`() async throws {
        let samples = try await InfoStory(until: .agreed)
        let form = try await shown(samples)
        let text = mainText(form.html)
        #expect(text.contains("Hur har det gått?") && text.contains("Det blev inte av"))
        #expect(!text.contains("Nej, det kan vi inte") && !text.contains("Vad svarar ni?"))
        #expect(form.html.contains("/andring\">Ändra orden"))
        let plan = try await samples.get(Paths.plan(samples.story.plan), as: samples.world.bup)
        #expect(plan.contains("\">Hur har det gått?"))
    }

    @Test func `is done in one go, and has then begun as well`() async throws {
        let samples = try await InfoStory(until: .agreed)
        let form = try await shown(samples)
        let done = try await form.send(["progress": "finish", "actDay": "2026-11-20"])
        #expect(done.status == .seeOther)
        let page = try await samples.story.overview(as: samples.world.bup)
        let day: CivilDate = "2026-11-20"
        #expect(page.commitment(to: page.inputs[0].content) == .done(since: day, on: day))
        let kept = try await samples.world.rows(
            "SELECT version FROM part_version WHERE part_kind = 'answer'"
        )
        #expect(kept.count == 2)
    }

    @Test func `that came to nothing says why`() async throws {
        let samples = try await InfoStory(until: .agreed)
        let form = try await shown(samples)
        let silent = try await form.send(["progress": "decline", "whyNotDone": ""])
        #expect(silent.status == .unprocessableContent)
        let said = try await form.send(["progress": "decline", "whyNotDone": "Rummet togs"])
        #expect(said.status == .seeOther)
    }

    @Test func `is dated by its last change when it is handed out`() async throws {
        let samples = try await InfoStory(until: .agreed)
        samples.world.clock.advance(seconds: 3 * 24 * 3600)
        _ = try await shown(samples).send(["progress": "start", "actDay": "2026-11-23"])
        #expect(mainText(try await samples.handOutPage()).contains("23 november"))
    }
}

@Suite struct `What was saved a moment ago` {
    private func undo(_ samples: InfoStory) async throws -> Bool {
        let path = Paths.plan(samples.story.plan)
        return try await samples.get(path, as: samples.world.bup).contains("/angra/")
    }

    @Test func `can be undone from the plan for ten minutes, wherever one has been`() async throws {
        let samples = try await InfoStory(until: .noticed)
        _ = try await samples.world.coordinator.addGoal(
            "Lugna dagar",
            whose: .child,
            to: samples.story.plan,
            as: samples.world.bup
        )
        #expect(try await undo(samples))
        _ = try await samples.get(Paths.toDo, as: samples.world.bup)
        #expect(try await undo(samples))
        samples.world.clock.advance(seconds: RecentAct.undoTime + 1)
        #expect(try await !undo(samples))
    }
}
