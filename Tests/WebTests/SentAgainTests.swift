import Coordination
import Domain
import Fixtures
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Web

/// Two clicks on a form that the first one closes.
@Suite struct `A form that is over once it is sent` {
    @Test func `leads on as if it were the first when a guardian has been shut out`() async throws {
        let samples = try await InfoStory(until: .accepted)
        let father = samples.world.family.guardians[1]
        let path = Paths.guardian(father, .closing, in: samples.story.plan)
        let form = try await ShownForm(samples, at: path, as: samples.world.bup)
        let fields: KeyValuePairs = [
            "closureReason": "Hot", "decidedBy": "Eva, chef", "review": "2027-02-01",
        ]
        #expect(try await form.send(fields).status == .seeOther)
        let again = try await form.send(fields)
        #expect(again.status == .seeOther)
        #expect(again.headers[.setCookie]?.hasPrefix("klart=sparat") == true)
        // Another showing of it has nothing to do any more.
        let late = try await samples.post([], to: path, as: samples.world.bup)
        #expect(late.status == .notFound)
    }

    @Test func `does not take one's own answer for someone else's`() async throws {
        let samples = try await InfoStory(until: .accepted)
        let input = try await samples.story.ask(TestOrganisations.bup.id)
        let path = Paths.answer(input, in: samples.story.plan)
        let form = try await ShownForm(samples, at: path, as: samples.world.bup)
        let fields: KeyValuePairs = ["progress": "start", "actDay": "2026-11-21"]
        #expect(try await form.send(fields).status == .seeOther)
        #expect(try await form.send(fields).status == .seeOther)
    }
}

@Suite struct `The decision behind an input` {
    @Test func `is taken away when its field is emptied, and stays where nobody asked`()
        async throws
    {
        let samples = try await InfoStory(until: .accepted)
        let input = try await samples.world.coordinator.addInput(
            "Kontaktfamilj",
            for: nil,
            by: TestOrganisations.bup.id,
            answerBy: nil,
            starts: nil,
            staying: Staying(atHome: true, inSchool: true),
            payer: nil,
            needsDecision: true,
            to: samples.story.plan,
            as: samples.world.bup
        )
        func answer(_ fields: KeyValuePairs<String, String>) async throws -> String? {
            let path = Paths.answer(input, in: samples.story.plan)
            let form = try await ShownForm(samples, at: path, as: samples.world.bup)
            #expect(try await form.send(fields).status == .seeOther)
            return try await samples.story.overview(as: samples.world.bup).answers.first?.decision
        }
        let day = "2026-11-21"
        let started = try await answer([
            "progress": "start", "actDay": day, "decisionKept": "SN 2026:14",
        ])
        #expect(started == "SN 2026:14")
        let done = try await answer(["progress": "finish", "actDay": day, "decisionKept": ""])
        #expect(done == nil)
    }
}
