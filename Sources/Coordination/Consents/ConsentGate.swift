import Domain
import Storage

extension Work {
    /// Who decides about the plan's child today, and what they have answered.
    ///
    /// It reads the originals whoever the caller is, and is used only to decide.
    func consentRegister(for plan: Plan.ID) throws -> ConsentRegister {
        let originals = Originals(connection)
        guard let plan = try originals.all(Plan.self, where: "id = \(plan)").first,
            let child = try originals.all(Child.self, where: "id = \(plan.child)").first
        else { throw NotFound() }
        let answers = try originals.all(Consent.self, where: "plan_id = \(plan.id)")
        return register(
            for: plan,
            child,
            guardians: try originals.all(Guardian.self, where: "child_id = \(child.id)"),
            record: GuardianPlace.Record(
                closures: try originals.all(
                    InsightClosure.self,
                    where: "child_id = \(child.id)"
                ),
                absences: try originals.all(GuardianAbsence.self, where: "plan_id = \(plan.id)"),
                answers: answers
            )
        )
    }

    /// The register as far as the caller may know it.
    ///
    /// A unit with a copy knows the answers in its copy and nothing newer; someone invited knows
    /// none.
    /// - SeeAlso: disclosure cases D-16, D-20.
    func knownRegister(of plan: Plan) throws -> ConsentRegister {
        switch caller.standing {
        case .child, .guardian:
            return try consentRegister(for: plan.id)
        case .invited:
            return ConsentRegister(deciders: [], consents: [])
        case .staff(let unit):
            guard plan.holder != unit else { return try consentRegister(for: plan.id) }
            let answers = try knownConsents(in: plan).map(\.content)
            return register(
                for: plan,
                try parts(Child.self).require(plan.child).content,
                guardians: try parts(Guardian.self).all(of: plan.child).map(\.content),
                record: GuardianPlace.Record(
                    absences: try parts(GuardianAbsence.self).all(in: plan.id).map(\.content),
                    answers: answers
                )
            )
        }
    }

    private func register(
        for plan: Plan,
        _ child: Child,
        guardians: [Guardian],
        record: GuardianPlace.Record
    ) -> ConsentRegister {
        let places = guardians.map {
            GuardianPlace(of: $0, in: child, say: plan.say, record: record, on: today)
        }
        return ConsentRegister(
            deciders: ConsentRegister.deciders(
                for: child,
                say: plan.say,
                places: places,
                on: today
            ),
            unreachable: places.filter { $0.because == .unreachable }.map {
                .guardian($0.guardian)
            },
            consents: record.answers
        )
    }
}
