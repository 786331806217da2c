import Coordination
import Domain

/// A plan told in few words: what was said and promised, and how far it has come.
///
/// The long stories are written day by day; these fill the other counties with plans as they
/// mostly are, two parties and one thing each.
struct BriefStory {
    /// How far the plan has come, and the words that took it there.
    enum Reached {
        case noticed, offered, accepted, consented, called
        case answered(Plan.Answer, because: String)
        /// The other party has not answered what it was asked.
        case asked
        /// The other party has said no, and why.
        case declined(because: String)
        case running
        case followedUp(because: String)
        case ended(Plan.EndReason, because: String)
    }

    /// What the child said, in own words, and what it led to.
    struct Voice {
        let words: String
        let asking: VoiceRecord.Asking
        let led: String

        init(_ words: String, by asking: VoiceRecord.Asking = .talk, led: String) {
            self.words = words
            self.asking = asking
            self.led = led
        }
    }

    let about: ExampleChild
    let holder: Colleague
    let partner: Colleague
    /// The day of the first word of worry, in days from today.
    let began: Int
    let need: String
    let whose: Speaker
    let because: String
    let voice: Voice
    let goal: String
    let promise: String
    let question: String
    let reached: Reached

    init(
        _ about: ExampleChild,
        by holder: Colleague,
        with partner: Colleague,
        on began: Int,
        need: String,
        in whose: Speaker,
        because: String,
        _ voice: Voice,
        goal: String,
        promise: String,
        asks question: String,
        _ reached: Reached
    ) {
        self.about = about
        self.holder = holder
        self.partner = partner
        self.began = began
        self.need = need
        self.whose = whose
        self.because = because
        self.voice = voice
        self.goal = goal
        self.promise = promise
        self.question = question
        self.reached = reached
    }
}

extension BriefStory.Reached {
    /// How many of the steps after the first one have been taken.
    fileprivate var steps: Int {
        switch self {
        case .noticed: 0
        case .offered: 1
        case .accepted, .answered: 2
        case .consented: 3
        case .called: 4
        case .asked, .declined, .running: 5
        case .followedUp, .ended: 6
        }
    }
}

extension Stage {
    /// Tells the story as far as it has come, each step on the day it usually comes.
    func tell(_ brief: BriefStory) async throws -> Story {
        let began = brief.began
        let story = try await begin(
            brief.about,
            by: brief.holder,
            on: began,
            need: brief.need,
            in: brief.whose,
            because: brief.because,
            .words(brief.voice.words, by: brief.voice.asking, led: brief.voice.led)
        )
        try await story.contact(brief.holder, deputy: nil)
        let steps = brief.reached.steps
        if steps >= 1 { try await story.at(began + 4) { try await $0.offers() } }
        if steps >= 2 { try await story.at(began + 9) { try await $0.answers(brief) } }
        if steps >= 3 {
            try await story.at(began + 13) {
                try await $0.everyoneConsents(to: [brief.partner.place], until: began + 300)
                try await $0.contact(brief.partner, deputy: nil)
            }
        }
        if steps >= 4 { try await story.at(began + 16) { try await $0.calls(brief) } }
        if steps >= 5 { try await story.at(began + 30) { try await $0.agrees(brief) } }
        if steps >= 6 { try await story.at(began + 90) { try await $0.finishes(brief) } }
        return story
    }
}

extension Story {
    fileprivate func answers(_ brief: BriefStory) async throws {
        if case .answered(let answer, let reason) = brief.reached {
            try await familyAnswers(answer, because: reason)
        } else {
            try await familyAnswers(.yes)
        }
    }

    fileprivate func calls(_ brief: BriefStory) async throws {
        try await calls(
            [brief.partner.place],
            on: brief.began + 30,
            at: "14.00",
            in: holder.place.name,
            asking: "Vad kan var och en göra för \(about.name)?"
        )
        try await comes(brief.partner)
    }

    /// The meeting, and the plan that came of it, with the other party's own answer.
    fileprivate func agrees(_ brief: BriefStory) async throws {
        try await meets("Alla kom. Var och en sa vad de själva kan göra för \(about.name).")
        let goal = try await service.addGoal(
            Prose(telling: brief.goal),
            whose: .child,
            to: plan,
            as: holder.caller
        )
        let own = try await promises(brief.promise, starts: brief.began + 37, aimingAt: goal)
        let asked = try await asks(
            brief.partner.place,
            for: brief.question,
            answerBy: brief.began + 44,
            aimingAt: goal
        )
        try await handsOut([.inputs], to: [brief.partner.place])
        try await at(brief.began + 34) { try await $0.isAnswered(brief, asked) }
        try await agrees(followUp: brief.began + 90, othersDoNothing: true)
        try await handsOut(to: [brief.partner.place])
        try await at(brief.began + 37) { try await $0.begins(own, holder) }
    }

    private func isAnswered(_ brief: BriefStory, _ input: SupportInput.ID) async throws {
        switch brief.reached {
        case .declined(let reason): try await declines(input, brief.partner, because: reason)
        case .running, .followedUp, .ended:
            try await saysYes(to: input, brief.partner, starts: brief.began + 41)
        case .noticed, .offered, .accepted, .consented, .called, .answered, .asked: break
        }
    }

    fileprivate func finishes(_ brief: BriefStory) async throws {
        switch brief.reached {
        case .followedUp(let reason):
            try await followsUp(next: brief.began + 180, because: reason)
        case .ended(let reason, let why): try await ends(reason, because: why)
        default: break
        }
        try await handsOut(to: [brief.partner.place])
    }
}
