import Domain
import Storage

extension Work {
    /// Who decides about the plan's child today, and what they have answered.
    ///
    /// It reads the originals whoever the caller is, since a withdrawal must count at once for
    /// every party; it shows nobody anything and is used only to decide.
    func consentRegister(for plan: Plan.ID) throws -> ConsentRegister {
        guard let plan = try originals(Plan.self, where: "id = \(plan)").first,
            let child = try originals(Child.self, where: "id = \(plan.child)").first
        else { throw NotFound() }
        let guardians = try originals(Guardian.self, where: "child_id = \(child.id)")
        return ConsentRegister(
            deciders: ConsentRegister.deciders(
                for: child,
                guardians: guardians,
                isMature: plan.childDecides,
                on: today
            ),
            consents: try originals(Consent.self, where: "plan_id = \(plan.id)")
        )
    }

    /// The owners' rows in the order in which the parts were first written; a later change of a
    /// part, such as a withdrawal, does not move it.
    private func originals<Content: PlanPart>(
        _ type: Content.Type,
        where condition: SQL
    ) throws -> [Content] {
        try connection.all(
            """
            SELECT \(PartColumns.all), \(SQL.joined(Content.columns))
            FROM \(Content.table)
            WHERE \(condition) AND holder_id = owner_id
            ORDER BY id
            """
        ).map { try Content($0) }
    }
}
