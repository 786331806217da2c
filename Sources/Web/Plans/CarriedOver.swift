import Coordination
import Domain

/// What one step leaves for the next to begin from, so that nobody is asked the same thing twice.
///
/// Nothing is carried from a step whose voice is kept from parents: what was written there may
/// lean on words that the family must find no trace of.
struct CarriedOver {
    /// How the child's best interests were weighed at the latest step.
    let bestInterests: Prose?
    /// The day the child was last asked.
    let asked: CivilDate?

    init(_ overview: PlanOverview) {
        let voices = Dictionary(overview.voices.map { ($0.step, $0.voice) }) { first, _ in first }
        let latest = overview.steps.last
        let isKept = latest.flatMap { voices[$0.id] }?.isKept ?? false
        bestInterests = isKept ? nil : latest?.bestInterests
        let askedAt = overview.steps.last { voices[$0.id]?.isAsking ?? false }
        let askedIsKept = askedAt.flatMap { voices[$0.id] }?.isKept ?? false
        asked = askedIsKept ? nil : askedAt?.day
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
        case .notAsked: false
        }
    }
}
