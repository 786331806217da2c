import Domain
import Storage

/// The child's voice at one step, stored apart so that it can be kept from some readers.
///
/// It has the same identifier as its step.
package struct RecordedVoice: Hashable, Sendable {
    package let step: Step.ID
    package let voice: VoiceRecord

    init(step: Step.ID, voice: VoiceRecord) {
        self.step = step
        self.voice = voice
    }

    /// Who may read the voice.
    var audience: Audience { voice.audience }
}

extension RecordedVoice: PlanPart {
    package static let partKind = PartKind.voice
    package static let table: SQL = "voice"
    package static let columns: [SQL] = ["outcome", "asking", "words", "effect", "reason"]

    /// In the place of how the child was asked: that it was, at the step which is the reason.
    private static let earlier = "earlier"

    package var partID: String { step.description }

    package var values: [any SQLBindable] {
        let none = SQLValue.null
        return switch voice {
        case .said(let statement):
            [
                "said", statement.asking.rawValue, statement.words, statement.effect, none,
            ]
        case .declined(let asking): ["declined", asking.rawValue, none, none, none]
        case .notAsked(let reason): ["notAsked", none, none, none, reason]
        case .askedEarlier(let step): ["notAsked", Self.earlier, none, none, step.rawValue]
        }
    }

    package init(_ row: Row) throws {
        step = try row.value("id")
        switch try row.text("outcome") {
        case "said":
            voice = .said(
                VoiceRecord.Statement(
                    asking: try row.choice("asking"),
                    words: try row.prose("words"),
                    audience: try row.choice("audience"),
                    effect: try row.prose("effect")
                )
            )
        case "declined":
            voice = .declined(try row.choice("asking"))
        case "notAsked" where try row.optionalText("asking") == Self.earlier:
            voice = .askedEarlier(at: try row.choice("reason"))
        case "notAsked":
            voice = .notAsked(because: try row.prose("reason"))
        default:
            throw row.damaged("outcome")
        }
    }
}
