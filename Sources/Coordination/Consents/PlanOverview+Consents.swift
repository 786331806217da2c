import Domain

extension PlanOverview {
    /// The answers that the caller may read, in the order they were first written down.
    ///
    /// A later change, such as a withdrawal, does not move an answer.
    package var answersInOrder: [Held<Consent>] {
        consents.sorted { $0.content.id < $1.content.id }
    }

    /// Those who decide, with the answers that the caller may read.
    ///
    /// It is whole for the unit that holds the plan and for the child; a guardian's holds only
    /// their own answer.
    package var register: ConsentRegister {
        ConsentRegister(
            deciders: deciders,
            unreachable: unreachable,
            consents: answersInOrder.map(\.content)
        )
    }

    /// Whether any guardian can see the plan: none can once the child decides alone, or is of age.
    package var isSeenByGuardians: Bool {
        plan.content.isSeenByGuardians(of: child, on: today)
    }

    /// Why the plan stands still, as far as the caller may know; nothing when it does not.
    package func pause(for caller: Caller) -> ConsentPause? {
        ConsentPause(
            of: plan.content.status,
            standing,
            takenBack: register.takenBack,
            toldTo: caller
        )
    }
}

extension Work {
    /// Why each plan that stands still does so, as someone in the family may know it.
    ///
    /// Someone who is invited knows of nobody's answer.
    func pausesToldFamily(of plans: [Plan]) throws -> [Plan.ID: ConsentPause] {
        let resting = plans.filter(\.status.restsOnConsent)
        let known = caller.ownGiver == nil ? [:] : try consentRegisters(for: resting.map(\.id))
        return resting.reduce(into: [:]) { pauses, plan in
            let register = known[plan.id] ?? ConsentRegister(deciders: [], consents: [])
            pauses[plan.id] = ConsentPause(
                of: plan.status,
                register.standing(on: today).told(to: caller),
                takenBack: register.takenBack,
                toldTo: caller
            )
        }
    }
}

extension PlanOverview {
    /// Whether the consents let any other unit be called to a meeting today.
    package var mayCallAnyone: Bool {
        directory.units.contains {
            $0.id != plan.content.holder && register.mayBeCalled($0.id, on: today)
        }
    }
}
