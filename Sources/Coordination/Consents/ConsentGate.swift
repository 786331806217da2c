import Domain
import Storage

extension Work {
    /// Who decides about the plan's child today, and what they have answered.
    ///
    /// It reads the originals whoever the caller is, and is used only to decide.
    func consentRegister(for plan: Plan.ID) throws -> ConsentRegister {
        guard let register = try consentRegisters(for: [plan])[plan] else { throw NotFound() }
        return register
    }

    /// As `consentRegister`, for each of many plans; nothing for one that does not exist.
    func consentRegisters(for ids: [Plan.ID]) throws -> [Plan.ID: ConsentRegister] {
        if ids.isEmpty { return [:] }
        let originals = Originals(connection)
        let plans = try originals.all(Plan.self, where: .column("id", isAmong: ids))
        let about = Set(plans.map(\.child)).sorted()
        let children = Dictionary(
            try originals.all(Child.self, where: .column("id", isAmong: about)).map { ($0.id, $0) }
        ) { first, _ in first }
        let guardians = try originals.all(Guardian.self, ofEach: about)
        let closures = try originals.all(InsightClosure.self, ofEach: about)
        let absences = try originals.all(GuardianAbsence.self, inEach: ids)
        let answers = try originals.all(Consent.self, inEach: ids)
        return plans.reduce(into: [:]) { registers, plan in
            guard let child = children[plan.child] else { return }
            registers[plan.id] = register(
                for: plan,
                child,
                guardians: guardians[child.id] ?? [],
                record: GuardianPlace.Record(
                    closures: closures[child.id] ?? [],
                    absences: absences[plan.id] ?? [],
                    answers: answers[plan.id] ?? []
                )
            )
        }
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
        case .invited, .office:
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
