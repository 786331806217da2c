import Coordination
import Domain

/// What matters to the child, in the child's own words, and what came of them.
///
/// Words that are not for parents are never on paper, since paper is read at the kitchen table.
struct ChildsWords {
    let reading: PlanReading

    /// Nothing for a unit whose copy holds no words.
    var model: [String: Any]? {
        let open = said.last { $0.statement.audience == .family }
        guard open != nil || !reading.isCopy else { return nil }
        var model: [String: Any] = [
            "heading": reading.text("plan.voice.heading"),
            "timelineHref": Paths.plan(reading.plan.id, .timeline),
        ]
        model["said"] = open.map { entry($0.statement, at: $0.step) }
        if open == nil { model["silence"] = silence }
        model["best"] = best
        return model
    }

    /// The latest words, when they are not for parents; in a card of their own.
    var kept: [String: String]? {
        guard let latest = said.last, latest.statement.audience == .notForParents else {
            return nil
        }
        return entry(latest.statement, at: latest.step)
            .merging(["heading": reading.text("plan.voice.notForParents")]) { $1 }
    }

    private var overview: PlanOverview { reading.overview }

    private var said: [(statement: VoiceRecord.Statement, step: RecordedStep?)] {
        overview.voices.compactMap { recorded in
            recorded.statement.map { (statement: $0, step: step(of: recorded)) }
        }
        .sorted { ($0.step?.position ?? 0) < ($1.step?.position ?? 0) }
    }

    private func entry(
        _ statement: VoiceRecord.Statement,
        at step: RecordedStep?
    ) -> [String: String] {
        let how = reading.text("plan.asking.\(statement.asking.rawValue)")
        let source = step.map {
            reading.text("plan.voice.saidOn", ["day": reading.day($0.day), "how": how])
        }
        return [
            "words": statement.words.description, "effect": statement.effect.description,
            "source": source ?? reading.text("plan.voice.said", ["how": how]),
        ]
    }

    /// What the plan says when the child's words are not in it.
    private var silence: String {
        let voices = overview.voices.sorted {
            (step(of: $0)?.position ?? 0) < (step(of: $1)?.position ?? 0)
        }
        return switch (voices.last { $0.voice.isAsking } ?? voices.last)?.voice {
        case .declined: reading.text("plan.voice.declined")
        case .notAsked(let reason):
            reading.text("plan.voice.notAsked", ["reason": reason.description])
        case .said, .askedEarlier, nil: reading.text("plan.voice.none")
        }
    }

    /// How the child's best interests were last weighed, as far as the caller may know.
    var best: [String: String]? {
        reading.newNotes.last.map { new in
            var best = [
                "label": reading.text("plan.best", ["day": reading.day(new.step.day)]),
                "text": new.note.bestInterests.description,
            ]
            if new.isKept { best["class"] = " no-print" }
            return best
        }
    }

    private func step(of voice: RecordedVoice) -> RecordedStep? {
        overview.steps.first { $0.id == voice.step }
    }
}

extension RecordedVoice {
    /// What the child said, when it said something.
    var statement: VoiceRecord.Statement? {
        if case .said(let statement) = voice { statement } else { nil }
    }
}
