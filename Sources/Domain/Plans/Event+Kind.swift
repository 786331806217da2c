extension Plan.Event {
    /// The kind of step that the event leaves behind.
    package var kind: Step.Kind {
        switch self {
        case .asked: .asked
        case .refused: .refused
        case .offered: .offered
        case .answered: .answered
        case .consented: .consented
        case .called: .called
        case .calledOff: .calledOff
        case .met: .met
        case .agreed: .agreed
        case .followedUp: .followedUp
        case .ended: .ended
        }
    }

    /// The reason that the event itself must give, so that it cannot be lost on the way to the step.
    var reason: Prose? {
        switch self {
        case .refused(let reason), .calledOff(let reason): reason
        case .asked, .offered, .answered, .consented, .called, .met, .agreed, .followedUp,
            .ended:
            nil
        }
    }

    /// One lawful event of each kind, dated from `day`; asked of the machine to see what is open.
    ///
    /// They stand in the order of what one most often wants next. An example of agreeing lacks
    /// nothing, so the button shows, and a press says what is missing.
    static func examples(after day: CivilDate) -> [Self] {
        let tomorrow = day.adding(days: 1)
        let refusals: [Self] = Prose("–").map { [.refused(because: $0)] } ?? []
        let callOffs: [Self] = Prose("–").map { [.calledOff(because: $0)] } ?? []
        return [.offered] + refusals + [
            .answered(.yes), .consented, .met, .agreed(followUp: tomorrow, lacking: []),
            .called(meeting: tomorrow), .followedUp(next: tomorrow), .asked,
        ] + callOffs + [.ended(because: .needsMet)]
    }
}
