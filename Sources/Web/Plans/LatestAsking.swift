import Coordination
import Domain

extension PlanOverview {
    /// The step at which the child was last asked, so that nobody has to ask the same thing twice.
    ///
    /// Nothing is carried from a step whose voice is kept from parents: what was written there may
    /// lean on words that the family must find no trace of.
    var latestAsking: RecordedStep? {
        let voices = Dictionary(voices.map { ($0.step, $0.voice) }) { first, _ in first }
        let asked = steps.last { voices[$0.id]?.isAsking ?? false }
        let isKept = asked.flatMap { voices[$0.id] }?.isKept ?? false
        return isKept ? nil : asked
    }
}

extension VoiceRecord {
    /// Whether what the child said is not for its parents.
    var isKept: Bool {
        if case .said(let statement) = self { statement.audience == .notForParents } else { false }
    }

    /// Whether the child was asked.
    var isAsking: Bool {
        switch self {
        case .said, .declined: true
        case .notAsked, .askedEarlier: false
        }
    }
}
