import Domain

extension Coordinator {
    /// Shuts a guardian out of everything about the child, from the next request on.
    ///
    /// - Parameter decidedBy: Who decided: name and title.
    /// - Parameter review: The day by which the decision is to be tried anew.
    /// - Throws: `NotFound` for a guardian whom the unit does not know; `InsightClosure.Refusal`;
    ///   `NotAllowed.staffOnly`.
    /// - SeeAlso: OSL (2009:400) 12 kap. 3 §; disclosure case D-07.
    package func closeInsight(
        of guardian: Guardian.ID,
        because reason: Prose,
        decidedBy: String,
        review: CivilDate,
        as caller: Caller
    ) async throws -> InsightClosure.ID {
        try await write(as: caller, "closeInsight") { work in
            _ = try work.requireUnit()
            let guardian = try work.parts(Guardian.self).require(guardian)
            let closure = try InsightClosure(
                id: work.newID(),
                guardian: guardian.content.id,
                reason: reason,
                decidedBy: decidedBy,
                decided: work.today,
                review: review
            )
            let scope = PlanScope(child: guardian.child)
            try work.parts().add(closure, in: scope, audience: .notForParents)
            return closure.id
        }
    }

    /// Opens what was shut; the unit that decided does it, after trying the matter anew.
    ///
    /// - Throws: `InsightClosure.Refusal.alreadyLifted`; `NotFound`; `NotAllowed.ownerOnly`.
    package func liftClosure(_ id: InsightClosure.ID, as caller: Caller) async throws {
        try await write(as: caller, "liftClosure") { work in
            let held = try work.parts(InsightClosure.self).require(id)
            try work.parts().replace(held, with: held.content.lifting(on: work.today))
        }
    }

    /// The closed guardians of a child, as the caller's own unit has decided.
    package func closures(of child: Child.ID, as caller: Caller) async throws -> [InsightClosure] {
        try await read(as: caller) { work in
            _ = try work.requireUnit()
            return try work.parts(InsightClosure.self).all(of: child).map(\.content)
        }
    }
}
