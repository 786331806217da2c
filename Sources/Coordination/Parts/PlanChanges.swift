import Domain

/// What has been written in a plan and changed since, as far as the caller may read it.
package struct PlanChanges: Sendable {
    package var needs: [Writing<Need>] = []
    package var goals: [Writing<Goal>] = []
    package var inputs: [Writing<SupportInput>] = []
    package var measures: [Writing<OtherMeasure>] = []
    package var roles: [Writing<RecordedRole>] = []
    package var contacts: [Writing<SectorContact>] = []
    package var disagreements: [Writing<Disagreement>] = []
    package var voices: [Writing<RecordedVoice>] = []
    package var notes: [Writing<RecordedNote>] = []
    /// What the caller did last and may still undo.
    package var undoable: RecentAct?

    package init() {}
}

extension Coordinator {
    /// The plan with what has been changed in it and what was written by mistake: one reading.
    ///
    /// - Throws: `NotFound`.
    package func planWithChanges(
        _ id: Plan.ID,
        as caller: Caller
    ) async throws -> (overview: PlanOverview, changes: PlanChanges) {
        try await read(as: caller) { work in
            (try work.planOverview(id), try work.changes(in: id))
        }
    }
}

extension Work {
    fileprivate func changes(in plan: Plan.ID) throws -> PlanChanges {
        var changes = PlanChanges()
        changes.needs = try parts().writings(in: plan)
        changes.goals = try parts().writings(in: plan)
        changes.inputs = try parts().writings(in: plan)
        changes.measures = try parts().writings(in: plan)
        changes.roles = try parts().writings(in: plan)
        changes.contacts = try parts().writings(in: plan)
        changes.disagreements = try parts().writings(in: plan)
        changes.voices = try parts().writings(in: plan)
        changes.notes = try parts().writings(in: plan)
        if caller.unit != nil { changes.undoable = try ActBook(work: self).undoable(in: plan) }
        return changes
    }
}

extension PlanChanges {
    /// The unit that wrote a part which still counts; nothing for a part that is not here.
    package func owner(of part: PartReference) -> ServiceUnit.ID? {
        owners[part]
    }

    private var owners: [PartReference: ServiceUnit.ID] {
        Dictionary(
            needs.owners() + goals.owners() + inputs.owners() + measures.owners() + roles.owners()
                + contacts.owners() + disagreements.owners() + voices.owners() + notes.owners()
        ) { first, _ in first }
    }
}

extension Array {
    /// Who wrote each part, by the version that counts.
    fileprivate func owners<Content: PlanPart>() -> [(PartReference, ServiceUnit.ID)]
    where Element == Writing<Content> {
        compactMap { writing in
            guard writing.mistake == nil else { return nil }
            return writing.versions.last.map { ($0.reference, $0.owner) }
        }
    }
}
