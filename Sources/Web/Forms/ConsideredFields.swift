import Coordination
import Domain

/// The fields of every decision point: the day, the child's voice, the child's best interests.
enum ConsideredFields {
    /// The fields, in the order in which they are thought through.
    ///
    /// - Parameter before: What was written about the child's best interests at the step before;
    ///   it is there to be changed, so that nobody has to write the same thing again.
    /// - Parameter asked: The day the child was last asked; that nothing is new since then is
    ///   offered as the reason for not asking again, and chosen beforehand on the same day.
    static func fields(
        today: CivilDate,
        child: Child,
        before: Prose? = nil,
        asked: CivilDate? = nil,
        _ words: Words
    ) -> [Field] {
        let name = ["name": child.givenName]
        let outcomes = ["said", "declined", "notAsked"].map {
            Field.Option(value: $0, label: words.text("voice.outcome.\($0)", name))
        }
        return [
            .heading("voice"),
            .radios("voiceOutcome", outcomes).with(name)
                .preset(asked == today ? "notAsked" : ""),
            .radios("audience", audiences(name, words)).with(name).shown(when: "said"),
            .area("voiceWords", rows: 3).with(name).shown(when: "said"),
            .area("voiceEffect", rows: 2).with(name).shown(when: "said"),
            .area("voiceReason", rows: 2).with(name).shown(when: "notAsked")
                .preset(asked.map { nothingNew(since: $0, name, words) } ?? ""),
            .heading("considered"),
            .area("bestInterests", rows: 3).with(name).preset(before?.description ?? ""),
            .select("asking", Field.options(VoiceRecord.Asking.self, "voice.asking", words))
                .with(name).preset(VoiceRecord.Asking.talk.rawValue).shown(when: "asked").rare(),
            .day("day").preset(today.description).rare(),
        ]
    }

    private static func nothingNew(
        since asked: CivilDate,
        _ name: [String: String],
        _ words: Words
    ) -> String {
        words.text(
            "voice.nothingNew",
            name.merging(["day": words.longDay(asked)]) { $1 }
        )
    }

    private static func audiences(_ name: [String: String], _ words: Words) -> [Field.Option] {
        Audience.allCases.map { audience in
            Field.Option(
                value: audience.rawValue,
                label: words.text("voice.audience.\(audience.rawValue)", name),
                hint: words.text("voice.audienceHint.\(audience.rawValue)", name)
            )
        }
    }
}

extension FormReader {
    /// The day, the voice and the best interests; nothing when any of them is missing.
    mutating func consideration() -> Consideration? {
        let voice = voice()
        let interests = prose("bestInterests")
        let day = day("day")
        guard let voice, let interests, let day else { return nil }
        return Consideration(day: day, bestInterests: interests, voice: voice)
    }

    /// The child's voice; who may read it is asked before what was said is read.
    private mutating func voice() -> VoiceRecord? {
        switch fields["voiceOutcome"] {
        case "said":
            let asking = choice("asking", as: VoiceRecord.Asking.self)
            let audience = choice("audience", as: Audience.self)
            let words = prose("voiceWords")
            let effect = prose("voiceEffect")
            guard let asking, let audience, let words, let effect else { return nil }
            return .said(
                VoiceRecord.Statement(
                    asking: asking,
                    words: words,
                    audience: audience,
                    effect: effect
                )
            )
        case "declined":
            return choice("asking", as: VoiceRecord.Asking.self).map { .declined($0) }
        case "notAsked":
            return prose("voiceReason").map { .notAsked(because: $0) }
        default:
            note("voiceOutcome", .missing)
            return nil
        }
    }
}
