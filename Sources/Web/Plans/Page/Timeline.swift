import Coordination
import Domain

/// Everything that the caller may know has happened in a plan, newest first.
///
/// It is put together from what the caller can read, and leaves no gap for what it cannot.
struct Timeline {
    let reading: PlanReading
    /// Whether also a step at which the child said nothing tells how the child was asked.
    ///
    /// For anyone but the unit that holds the plan only what was said is told. Otherwise a step
    /// without a line would betray words that were kept back.
    var showsEveryAsking = false

    /// One thing that happened.
    struct Entry {
        let day: CivilDate
        /// The order of things on the same day, as they usually come.
        let rank: Int
        let text: String
        var details: [Detail] = []
        /// Whether nothing of it must be printed.
        var isKept = false
    }

    struct Detail {
        let label: String
        let text: String
        /// Whether it must not be printed.
        var isKept = false
    }

    var entries: [Entry] {
        let all =
            steps + questions + answers + consents + callAnswers + meetings + handOuts + outcomes
            + disagreements
        return all.sorted { ($0.day, $0.rank) > ($1.day, $1.rank) }
    }

    var overview: PlanOverview { reading.overview }

    private var steps: [Entry] {
        overview.steps.map { step in
            var details: [Detail] = []
            if let why = step.why {
                details.append(Detail(label: reading.text("timeline.why"), text: why.description))
            }
            if let minutes = step.minutes {
                details.append(
                    Detail(label: reading.text("timeline.notes"), text: minutes.description)
                )
            }
            details += note(at: step.id) + voice(at: step.id)
            return Entry(
                day: step.day,
                rank: 100 + step.position,
                text: sentence(step),
                details: details
            )
        }
    }

    /// What was weighed, where it was weighed anew.
    ///
    /// A note that is carried along is not repeated, so that a step without one is nothing special
    /// and a note that was kept back leaves no gap.
    private func note(at step: Step.ID) -> [Detail] {
        reading.newNotes.filter { $0.step.id == step }.flatMap { new in
            let why = new.note.why.map {
                Detail(
                    label: reading.text("timeline.why"),
                    text: $0.description,
                    isKept: new.isKept
                )
            }
            let best = Detail(
                label: reading.text("timeline.best"),
                text: new.note.bestInterests.description,
                isKept: new.isKept
            )
            return [why, best].compactMap { $0 }
        }
    }

    func sentence(_ step: RecordedStep) -> String {
        var values = ["unit": reading.unitName(step.unit)]
        let key: String
        switch (step.kind, step.status) {
        case (.answered, .accepted): key = "answeredYes"
        case (.answered, .declined): key = "answeredNo"
        case (.answered, _): key = "answeredLater"
        case (.called, .called(let meeting)):
            key = "calledTo"
            values["day"] = reading.day(meeting)
        case (.agreed, .agreed(let day)), (.followedUp, .followedUp(let day)):
            key = step.kind.rawValue
            values["day"] = reading.day(day)
        case (.ended, .ended(let reason)):
            key = "ended"
            values["reason"] = reading.words["plan.ended.\(reason.rawValue)"]
        case (.noticed, _), (.asked, _), (.refused, _), (.offered, _), (.consented, _),
            (.called, _), (.met, _), (.agreed, _), (.followedUp, _), (.ended, _):
            key = step.kind.rawValue
        }
        return reading.text("step.did.\(key)", values)
    }

    private func voice(at step: Step.ID) -> [Detail] {
        guard let voice = overview.voices.first(where: { $0.step == step })?.voice else {
            return []
        }
        switch voice {
        case .said(let statement):
            let isKept = statement.audience == .notForParents
            let said = reading.text(isKept ? "timeline.saidKept" : "timeline.said")
            return [
                Detail(label: said, text: "”\(statement.words)”", isKept: isKept),
                Detail(
                    label: reading.text("timeline.effect"),
                    text: statement.effect.description,
                    isKept: isKept
                ),
            ]
        case .declined, .notAsked:
            return showsEveryAsking ? [asking(voice)] : []
        }
    }

    private func asking(_ voice: VoiceRecord) -> Detail {
        if case .notAsked(let reason) = voice {
            return Detail(label: reading.text("timeline.notAsked"), text: reason.description)
        }
        return Detail(
            label: reading.text("timeline.voice"),
            text: reading.text("timeline.voiceDeclined")
        )
    }
}
