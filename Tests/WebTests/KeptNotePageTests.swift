import Coordination
import Domain
import Fixtures
import Testing

@testable import Web

@Suite struct `A page for someone who may not know what the child said` {
    private static let note: Prose = "Hon är rädd hemma"
    private static let words = "Jag vill inte sova hos pappa"

    /// A plan that is offered, with words and a note that are kept, or with neither.
    private func samples(isKept: Bool) async throws -> InfoStory {
        let samples = try await InfoStory(until: .noticed)
        let said = VoiceRecord.Statement(
            asking: .talk,
            words: try #require(Prose(Self.words)),
            audience: .notForParents,
            effect: "Vi talar vidare"
        )
        try await samples.world.coordinator.takeStep(
            .offered,
            in: samples.story.plan,
            version: try await samples.story.version,
            why: nil,
            considering: Consideration(
                day: TestWorld.today,
                bestInterests: isKept ? Self.note : "Bäst för barnet",
                voice: isKept ? .said(said) : .declined(.talk)
            ),
            as: samples.world.bup
        )
        return samples
    }

    private func pages(_ samples: InfoStory, as caller: Caller) async throws -> [String] {
        let overview = try await samples.story.overview(as: caller)
        let words = samples.words()
        let timeline = TimelinePage(overview, for: caller, in: words)
        let plan = try await samples.planPage(as: caller)
        return [plan, try samples.html(timeline, as: caller)]
    }

    @Test func `has neither the note nor a gap where it would have been`() async throws {
        let kept = try await samples(isKept: true)
        let open = try await samples(isKept: false)
        for guardian in [kept.world.mother, kept.world.father] {
            let seen = try await pages(kept, as: guardian).map(mainText)
            #expect(!seen.joined().contains(Self.note.description))
            #expect(try await pages(open, as: guardian).map(mainText) == seen)
        }
    }

    @Test func `reads at every step that the best interests were weighed`() async throws {
        for isKept in [true, false] {
            let samples = try await samples(isKept: isKept)
            #expect(try await weighed(samples, as: samples.world.mother) == [1, 1])
        }
    }

    /// How many lines of each step tell that the child's best interests were weighed.
    private func weighed(_ samples: InfoStory, as caller: Caller) async throws -> [Int] {
        let overview = try await samples.story.overview(as: caller)
        let words = samples.words()
        let reading = PlanReading(overview: overview, words: words, caller: caller)
        let label = words["timeline.best"]
        return overview.steps.map { step in
            Timeline(reading: reading).entries
                .filter { $0.rank == 100 * step.position }
                .flatMap(\.details).filter { $0.label == label }.count
        }
    }

    @Test(.proves("D-24"))
    func `reads so also in the copy of a unit, at every step`()
        async throws
    {
        for isKept in [true, false] {
            let samples = try await samples(isKept: isKept)
            let (world, story) = (samples.world, samples.story)
            try await story.step(.answered(.yes))
            for giver in try await story.deciders { try await story.consent(of: giver) }
            try await story.step(.consented)
            try await story.call([TestOrganisations.social.id])
            try await story.hold()
            try await story.agree()
            try await story.handOut()
            let lines = try await weighed(samples, as: world.social)
            #expect(lines.count == 7 && lines.allSatisfy { $0 == 1 })
            let text = try await pages(samples, as: world.social).map(mainText).joined()
            #expect(!text.contains(Self.note.description))
            #expect(text.contains("Bedömt vid det här steget."))
        }
    }

    @Test func `never prints the note for those who may read it`() async throws {
        let samples = try await samples(isKept: true)
        for reader in [samples.world.bup, samples.world.child] {
            for html in try await pages(samples, as: reader) {
                let lines = html.matches(
                    of: /<p class="small([^"]*)">(?:(?!<\/p>).)*Hon är rädd hemma/
                )
                #expect(lines.map { String($0.output.1) } == [" no-print"])
            }
        }
    }

    @Test func `is not filled in beforehand in the form of the next step`() async throws {
        let samples = try await samples(isKept: true)
        let form = OfferAnswerForm(
            base: PlanFormBase(
                overview: try await samples.story.overview(as: samples.world.bup),
                unit: TestOrganisations.bup.id,
                words: samples.words()
            )
        ).form
        let html = try samples.html(FormPage(form, in: samples.words()), as: samples.world.bup)
        #expect(!html.contains(Self.note.description))
        #expect(html.contains(">Bäst för barnet</textarea>"))
    }
}
