import Domain

/// What a person wrote at a decision point, before it is known who and from which unit.
package struct Consideration: Hashable, Sendable {
    package let day: CivilDate
    package let bestInterests: Prose
    package let voice: VoiceRecord

    package init(day: CivilDate, bestInterests: Prose, voice: VoiceRecord) {
        self.day = day
        self.bestInterests = bestInterests
        self.voice = voice
    }
}

extension Work {
    /// The consideration as the caller's own.
    func considered(_ consideration: Consideration) throws -> Considered {
        Considered(
            day: consideration.day,
            by: caller.person,
            unit: try requireUnit(),
            bestInterests: consideration.bestInterests,
            voice: consideration.voice
        )
    }
}
