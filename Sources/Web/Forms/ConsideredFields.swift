import Coordination
import Domain

/// The fields of every decision point: the day, the child's voice, the child's best interests.
enum ConsideredFields {
    /// The fields, in the order in which they are thought through.
    ///
    /// - Parameter before: What was written about the child's best interests at the step before;
    ///   it is there to be changed, so that nobody has to write the same thing again.
    /// - Parameter earlier: The step of the same day at which the child was asked; that it is the
    ///   same talk can then be chosen, and is never chosen beforehand.
    static func fields(
        today: CivilDate,
        child: Child,
        before: Prose? = nil,
        earlier: Step.Kind? = nil,
        _ words: Words
    ) -> [Field] {
        let name = ["name": child.givenName]
        let interests = Field.area("bestInterests", rows: 3).with(name)
        return [
            .heading("voice"),
            .radios("voiceOutcome", outcomes(earlier, name, words)).with(name),
            .radios("audience", audiences(name, words)).with(name).shown(when: "said"),
            .area("voiceWords", rows: 3).with(name).shown(when: "said"),
            .area("voiceEffect", rows: 2).with(name).shown(when: "said"),
            .area("voiceReason", rows: 2).with(name).shown(when: "notAsked"),
            .heading("considered"),
            before.map { interests.suggested($0.description).hinted("fromBefore") } ?? interests,
            .select("asking", Field.options(VoiceRecord.Asking.self, "voice.asking", words))
                .with(name).suggested(VoiceRecord.Asking.talk.rawValue).shown(when: "asked").rare(),
            .day("day").suggested(today.description).rare(),
        ]
    }

    private static func outcomes(
        _ earlier: Step.Kind?,
        _ name: [String: String],
        _ words: Words
    ) -> [Field.Option] {
        let usual = ["said", "declined", "notAsked"].map {
            Field.Option(value: $0, label: words.text("voice.outcome.\($0)", name))
        }
        guard let earlier else { return usual }
        let when = ["when": words["voice.at.\(earlier.rawValue)"]]
        let same = Field.Option(
            value: "earlier",
            label: words["voice.outcome.earlier"],
            hint: words.text("voice.askedEarlier", name.merging(when) { $1 })
        )
        return [same] + usual
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
    ///
    /// - Parameter earlier: The step at which the child may already have been asked.
    mutating func consideration(earlier: RecordedStep? = nil) -> Consideration? {
        let voice = voice(earlier)
        let interests = prose("bestInterests")
        let day = day("day")
        guard let voice, let interests, let day else { return nil }
        return Consideration(day: day, bestInterests: interests, voice: voice)
    }

    /// The child's voice; who may read it is asked before what was said is read.
    private mutating func voice(_ earlier: RecordedStep?) -> VoiceRecord? {
        switch fields["voiceOutcome"] {
        case "earlier": return sameTalk(as: earlier)
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

    /// One talk is one day; another day the child is asked anew.
    private mutating func sameTalk(as earlier: RecordedStep?) -> VoiceRecord? {
        guard let earlier, earlier.day == typedDay("day") else {
            note("voiceOutcome", .other(key: "field.voiceOutcome.otherDay"))
            return nil
        }
        return .askedEarlier(at: earlier.kind)
    }
}
