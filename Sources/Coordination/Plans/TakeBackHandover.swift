import Domain
import Storage

extension Coordinator {
    /// Takes back a question to another unit whether it takes over, as long as nobody has answered.
    ///
    /// The asked unit is told when it has the question and a ground allows it; whether or not, it can
    /// no longer answer.
    /// - Returns: Whether every unit that has the question knows.
    /// - Throws: `Baton.Refusal`; `NotFound`; `NotAllowed.ownerOnly` for a question of another unit.
    package func takeBackHandover(
        _ handover: Handover.ID,
        in plan: Plan.ID,
        as caller: Caller
    ) async throws -> Bool {
        try await write(as: caller, "takeBackHandover") { work in
            _ = try work.openScope(plan)
            let held = try work.parts(Handover.self).require(handover, in: plan)
            guard held.isOwn else { throw NotAllowed.ownerOnly }
            try work.allowAnswering(handover)
            guard try !work.isAnswered(handover) else { throw Baton.Refusal.alreadyAnswered }
            _ = try Baton(in: held.content.from, after: [held.content], [])
                .takingBack(by: try work.requireUnit())
            let taken = held.content.takingBack(on: work.today)
            try work.parts().replace(held, with: taken)
            let asked = held.content.to
            let isHanded = try DisclosureLedger(work: work).entries(in: plan).contains {
                $0.part.kind == .handover && $0.part.id == held.content.partID
                    && $0.receiver == asked
            }
            guard isHanded else { return true }
            return try work.handBack(.handover, taken.partID, in: plan, to: asked)
        }
    }
}

extension Work {
    /// Refuses what comes after the asking unit has taken the question back.
    ///
    /// The asked unit's own copy may be older, when no consent let the news reach it; so this asks
    /// the question itself, and says nothing more of it.
    /// - Throws: `Baton.Refusal.takenBack`.
    func allowAnswering(_ handover: Handover.ID) throws {
        guard try connection.first("\(Handover.allTakenBack) AND taken.id = \(handover)") == nil
        else {
            throw Baton.Refusal.takenBack
        }
    }

    /// Whether the asked unit has answered, also where its answer has reached nobody else.
    fileprivate func isAnswered(_ handover: Handover.ID) throws -> Bool {
        try connection.first("SELECT id FROM handover_answer WHERE id = \(handover)") != nil
    }
}

extension Handover {
    /// The questions that have been taken back, whatever a copy of them says.
    static let allTakenBack: SQL = """
        SELECT taken.id
        FROM handover AS taken
        WHERE taken.holder_id = taken.owner_id AND taken.taken_back IS NOT NULL
        """
}
