import Domain

/// A part whose words its writer may change later, while all else in it stays.
private protocol Rewordable: PlanPart {
    func saying(_ words: Prose) -> Self
}

extension Coordinator {
    /// Writes other words in a need, a goal, an input or a measure; what it said before is kept.
    ///
    /// - Parameter part: The part at the version that the caller saw.
    /// - Throws: `NotFound`; `NotAllowed.ownerOnly` for a copy; `StaleVersion`;
    ///   `Commitment.Refusal.alreadyAnswered` for a question that another unit has answered, since
    ///   it would change what they said yes to; `Plan.Refusal.planEnded`.
    package func reword(
        _ part: PartReference,
        to words: Prose,
        in plan: Plan.ID,
        as caller: Caller
    ) async throws {
        try await write(as: caller, "reword") { work in
            _ = try work.openScope(plan)
            switch part.kind {
            case .need: try work.reword(Need.self, part, to: words, in: plan)
            case .goal: try work.reword(Goal.self, part, to: words, in: plan)
            case .measure: try work.reword(OtherMeasure.self, part, to: words, in: plan)
            case .input:
                try work.allowRewording(of: part.id, in: plan)
                try work.reword(SupportInput.self, part, to: words, in: plan)
            default: throw NotFound()
            }
        }
    }
}

extension Work {
    fileprivate func reword<Content: Rewordable>(
        _ type: Content.Type,
        _ part: PartReference,
        to words: Prose,
        in plan: Plan.ID
    ) throws {
        let held = try parts(type).requireOwn(part, in: plan)
        try parts(type).replace(held, with: held.content.saying(words))
    }

    /// What another unit has said yes or no to keeps the words that it answered.
    fileprivate func allowRewording(of input: String, in plan: Plan.ID) throws {
        let held = try parts(SupportInput.self).require(input, in: plan)
        let isAnswered = try parts(InputAnswer.self).all(in: plan)
            .contains { $0.content.input == held.content.id }
        if held.content.performer != caller.unit, isAnswered {
            throw Commitment.Refusal.alreadyAnswered
        }
    }
}

extension Need: Rewordable {}
extension Goal: Rewordable {}
extension OtherMeasure: Rewordable {}
extension SupportInput: Rewordable {}
