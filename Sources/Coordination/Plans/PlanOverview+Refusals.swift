import Domain

extension PlanOverview {
    /// Whether the reader knows that two parties had said no to a need when it went to the managers.
    ///
    /// The unit that asked, and the family, read every manager's row. A party that has said no reads
    /// its own, and learns of another's no only if that was handed to it too.
    /// - Parameter day: The day the managers were told.
    /// - SeeAlso: disclosure case D-22.
    package func knowsRefusals(of need: Need.ID, before day: CivilDate) -> Bool {
        let told = escalations.filter { $0.need == need && $0.day == day }.map(\.unit)
        return Set(told).count > 1 || unitsThatDeclined(need, by: day).count > 1
    }

    private func unitsThatDeclined(_ need: Need.ID, by day: CivilDate) -> Set<ServiceUnit.ID> {
        let asked = inputs.map(\.content).filter { input in
            input.need == need
                && answers.contains {
                    $0.input == input.id && $0.day <= day && $0.commitment.isRefusal
                }
        }
        let offered = handovers.map(\.content).filter { handover in
            handover.matter == .need(need)
                && handoverAnswers.contains {
                    $0.handover == handover.id && $0.day <= day && $0.reply != .accepted
                }
        }
        return Set(asked.map(\.performer) + offered.map(\.to))
    }
}

extension Commitment {
    fileprivate var isRefusal: Bool {
        switch self {
        case .declined: true
        case .asked, .promised, .started, .done: false
        }
    }
}
