import Domain

extension Step.Kind {
    /// Where the step is taken; the first one is taken before there is a plan.
    var path: PlanPath? {
        switch self {
        case .noticed: nil
        case .asked: .asking
        case .refused: .refusal
        case .offered: .offer
        case .answered: .answer
        case .consented: .consented
        case .called: .call
        case .calledOff: .callOff
        case .met: .meeting
        case .agreed: .agreement
        case .followedUp: .followUp
        case .ended: .end
        }
    }
}
