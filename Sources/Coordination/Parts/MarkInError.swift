import Domain

extension Coordinator {
    /// Marks a part of a plan as written by mistake (felaktigt införd), and says why.
    ///
    /// It is kept, struck through, for everyone who has it, and counts nowhere. Also in a plan that
    /// has ended: what is wrong there stays wrong.
    /// - Parameter part: The part at the version that the caller saw.
    /// - Throws: `NotFound`; `NotAllowed.staffOnly` for the family and `ownerOnly` for a copy;
    ///   `StaleVersion`.
    /// - SeeAlso: PDL (2008:355) 3 kap. 14 §.
    package func markInError(
        _ part: PartReference,
        because reason: Prose,
        in plan: Plan.ID,
        as caller: Caller
    ) async throws {
        try await write(as: caller, "markInError") { work in
            _ = try work.requireUnit()
            guard part.kind.canBeMistaken, let type = part.kind.spokenType else { throw NotFound() }
            try work.markInError(type, part, because: reason, in: plan)
        }
    }
}

extension Work {
    fileprivate func markInError<Content: PlanPart>(
        _ type: Content.Type,
        _ part: PartReference,
        because reason: Prose,
        in plan: Plan.ID
    ) throws {
        let held = try parts(type).requireOwn(part, in: plan)
        try parts(type).markInError(held, because: reason)
    }
}

extension PartKind {
    /// The type of what is said of the child and of who is named; nothing for other kinds.
    fileprivate var spokenType: (any PlanPart.Type)? {
        switch self {
        case .need: Need.self
        case .goal: Goal.self
        case .input: SupportInput.self
        case .measure: OtherMeasure.self
        case .role: RecordedRole.self
        case .contact: SectorContact.self
        case .disagreement: Disagreement.self
        case .voice: RecordedVoice.self
        case .note: RecordedNote.self
        default: nil
        }
    }
}
