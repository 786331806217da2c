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
    /// Whether more is told of a step than what it was.
    var tellsDetails = true
    /// What has been written and changed beside the plan's own steps.
    var changes = PlanChanges()

    /// One thing that happened.
    struct Entry {
        let day: CivilDate
        /// The order of things done at once, as they usually come.
        let rank: Int
        /// The moment it was written down, where that is known.
        var at: Instant?
        let text: String
        var details: [Detail] = []
        /// Whether nothing of it must be printed.
        var isKept = false
        /// Whose doing it was; nobody's for the family.
        var unit: ServiceUnit.ID?
        /// What it tells of, if its unit could correct it.
        var part: PartReference?
        var sort = TimelineFilter.Sort.steps

        func of(_ sort: TimelineFilter.Sort) -> Entry {
            var entry = self
            entry.sort = sort
            return entry
        }
    }

    struct Detail {
        let label: String
        let text: String
        /// Whether it must not be printed.
        var isKept = false
        /// Whether it no longer counts.
        var isStruck = false
        /// What differs from the version before, instead of a text.
        var change: [[String: String]] = []
    }

    /// Newest first.
    var entries: [Entry] {
        let sorted: [(TimelineFilter.Sort, [[Entry]])] = [
            (.steps, [steps]),
            (.promises, [questions, answers, disagreements, handovers, escalations]),
            (.consents, [consents]), (.meetings, [callAnswers, meetings]),
            (.handOuts, [handOuts]), (.outcomes, [outcomes]), (.writings, [writings, unitChanges]),
        ]
        let all = sorted.flatMap { sort, kinds in
            kinds.joined().map { $0.of(sort) }
        }
        return all.inOrder.reversed()
    }

    var overview: PlanOverview { reading.overview }

    private var steps: [Entry] {
        overview.steps.map { step in
            Entry(
                day: step.day,
                rank: 100 * step.position,
                at: step.id.made,
                text: sentence(step),
                details: tellsDetails ? details(of: step) : [],
                unit: step.unit,
                part: reference(.step, step.id.description)
            )
        }
    }

    private func details(of step: RecordedStep) -> [Detail] {
        let why = step.why.map {
            Detail(label: reading.text("timeline.why"), text: $0.description)
        }
        let minutes = step.minutes.map {
            Detail(label: reading.text("timeline.notes"), text: $0.description)
        }
        return [why, minutes].compactMap { $0 } + note(at: step.id) + voice(at: step.id)
    }

    func reference(_ kind: PartKind, _ id: String) -> PartReference? {
        overview.read.first { $0.kind == kind && $0.id == id }
    }

    /// The moment of the latest writing of a part.
    func latestWriting(_ kind: PartKind, _ id: String) -> Instant? {
        reference(kind, id).flatMap { overview.writtenAt[$0] }
    }

    /// What was weighed, where it was weighed anew.
    ///
    /// A note that is carried along is not repeated, so that a step without one is nothing special
    /// and a note that was kept back leaves no gap.
    ///
    /// A guardian, and a unit with a copy, reads at every step that the best interests were weighed,
    /// so that a step with kept words looks like one at which nothing new was written.
    private func note(at step: Step.ID) -> [Detail] {
        let new = newNote(at: step)
        guard new.isEmpty, reading.caller.isGuardian || reading.isCopy else { return new }
        let weighed = reading.text("timeline.weighed")
        return [Detail(label: reading.text("timeline.best"), text: weighed)]
    }

    private func newNote(at step: Step.ID) -> [Detail] {
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

    /// The rank of something that comes just before the first of these steps on the day or later;
    /// after every step, when there is none.
    func rank(before kinds: Set<Step.Kind>, on day: CivilDate) -> Int {
        let next = overview.steps.first { $0.day >= day && kinds.contains($0.kind) }
        return 100 * (next?.position ?? (overview.steps.last?.position ?? 0) + 1) - 50
    }

    func sentence(_ step: RecordedStep) -> String {
        reading.speech.did(step, by: reading.unitName(step.unit), today: reading.today)
    }

    private func voice(at step: Step.ID) -> [Detail] {
        guard let voice = voice(of: step) else { return [] }
        if isSameTalk(step) {
            let same = reading.text("timeline.sameTalk")
            return [Detail(label: reading.text("timeline.voice"), text: same, isKept: voice.isKept)]
        }
        switch voice {
        case .said(let statement):
            let isKept = statement.audience == .notForParents
            let said = reading.text(isKept ? "timeline.saidKept" : "timeline.said")
            return [
                Detail(label: said, text: reading.words.quote(statement.words), isKept: isKept),
                Detail(
                    label: reading.text("timeline.effect"),
                    text: statement.effect.description,
                    isKept: isKept
                ),
            ]
        case .declined, .notAsked, .askedEarlier:
            return showsEveryAsking ? [asking(voice)] : []
        }
    }

    private func voice(of step: Step.ID) -> VoiceRecord? {
        overview.voices.first { $0.step == step }?.voice
    }

    /// Whether the child's words are those of the step before, the same day: one talk for both.
    private func isSameTalk(_ step: Step.ID) -> Bool {
        guard let index = overview.steps.firstIndex(where: { $0.id == step }), index > 0 else {
            return false
        }
        let (one, other) = (overview.steps[index - 1], overview.steps[index])
        guard case .said(let statement) = voice(of: step), one.day == other.day else {
            return false
        }
        return voice(of: one.id) == .said(statement)
    }

    private func asking(_ voice: VoiceRecord) -> Detail {
        let label = reading.text("timeline.voice")
        return switch voice {
        case .notAsked(let reason):
            Detail(label: reading.text("timeline.notAsked"), text: reason.description)
        case .askedEarlier(let step):
            Detail(label: label, text: reading.askedEarlier(at: step))
        case .said, .declined:
            Detail(label: label, text: reading.text("timeline.voiceDeclined"))
        }
    }
}
