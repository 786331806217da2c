import Coordination
import Domain

/// What is said of a question to another unit: that it waits only once it has been sent.
///
/// Paper outlives both, and says only that it is a question.
struct QuestionText {
    private let reading: PlanReading
    private let input: SupportInput
    private let way: QuestionWay

    init(reading: PlanReading, _ input: SupportInput) {
        self.reading = reading
        self.input = input
        way = reading.isOnPaper ? .unknown : reading.overview.way(of: input, for: reading.caller)
    }

    /// Whose question it is, or that nobody has been asked yet.
    var note: String {
        switch way {
        case .sent, .unknown:
            [
                reading.text("plan.promises.question", ["unit": reading.unitName(input.askedBy)]),
                untold,
            ].compactMap { $0 }.joined(separator: " ")
        case .unsent, .outOfReach:
            reading.text("plan.promises.unsent", ["unit": reading.unitName(input.performer)])
        }
    }

    /// The tag, and until when an answer is hoped for or the way to send the question.
    var state: [String: String] {
        switch way {
        case .unknown:
            untold == nil
                ? tag("plain", "asked").merging(until) { $1 } : tag("plain", "untold")
        case .sent:
            (isLate ? tag("late", "late") : tag("wait", "waiting")).merging(until) { $1 }
        case .unsent: tag("wait", "unsent").merging(link(.handOut, "send")) { $1 }
        case .outOfReach: tag("wait", "outOfReach").merging(link(.consents, "toConsents")) { $1 }
        }
    }

    /// That the day has passed and no answer has come here, to one who cannot know of any.
    private var untold: String? {
        guard way == .unknown, isLate, reading.isCopy, let day = input.answerBy else { return nil }
        return reading.text(
            reading.isOnPaper ? "plan.promises.untoldOnPaper" : "plan.promises.untold",
            ["day": reading.day(day)]
        )
    }

    private var isLate: Bool { input.answerBy.map { $0 < reading.today } ?? false }

    private var until: [String: String] {
        guard let day = input.answerBy else { return [:] }
        return [
            "whenWord": reading.words["plan.when.answer"], "iso": day.description,
            "day": reading.day(day),
        ]
    }

    private func tag(_ kind: String, _ word: String) -> [String: String] {
        ["kind": kind, "label": reading.words["commitment.\(word)"]]
    }

    /// The way on, for those who can go it.
    private func link(_ path: PlanPath, _ key: String) -> [String: String] {
        guard reading.caller.unit != nil, !reading.plan.status.isEnded else { return [:] }
        return [
            "sendHref": Paths.plan(reading.plan.id, path),
            "sendLabel": reading.words["plan.promises.\(key)"],
        ]
    }
}
