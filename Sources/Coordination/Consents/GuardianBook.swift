import Domain

/// Where each guardian stands in one plan, as far as the caller's unit knows it.
///
/// What another unit has decided about a guardian's insight is not in it.
/// - SeeAlso: disclosure cases D-05…D-08.
package struct GuardianBook: Sendable {
    package let overview: PlanOverview
    /// The unit's own decisions, also those that are lifted.
    package let closures: [Held<InsightClosure>]

    /// What the child's record said before it was put right, oldest first.
    package let formerly: [Held<Child>]

    /// How the child and the guardians get in, as far as the unit helps them; nothing stands here
    /// of someone who can get a code and has had none.
    package let signIns: [Consent.Giver: FamilySignIn]

    package init(
        overview: PlanOverview,
        closures: [Held<InsightClosure>],
        formerly: [Held<Child>] = [],
        signIns: [Consent.Giver: FamilySignIn] = [:]
    ) {
        self.overview = overview
        self.closures = closures
        self.formerly = formerly
        self.signIns = signIns
    }

    package func place(of guardian: Guardian) -> GuardianPlace {
        GuardianPlace(
            of: guardian,
            in: overview.child,
            say: overview.plan.content.say,
            record: GuardianPlace.Record(
                closures: closures.map(\.content),
                absences: overview.records.absences.map(\.content),
                answers: overview.answersInOrder.map(\.content)
            ),
            on: overview.today
        )
    }

    /// The decision that shuts the guardian out today.
    package func closure(of guardian: Guardian.ID) -> InsightClosure? {
        closures.map(\.content).first {
            $0.guardian == guardian && $0.isInForce(on: overview.today)
        }
    }

    /// That the guardian cannot be reached today.
    package func absence(of guardian: Guardian.ID) -> GuardianAbsence? {
        overview.records.absences.map(\.content).first {
            $0.guardian == guardian && $0.isInForce(on: overview.today)
        }
    }
}

extension Coordinator {
    /// The guardians of a plan and who else has insight, for the staff who have the plan.
    ///
    /// - Throws: `NotFound`; `NotAllowed.staffOnly` for the family.
    package func guardianBook(in plan: Plan.ID, as caller: Caller) async throws -> GuardianBook {
        try await read(as: caller) { work in
            let overview = try work.planOverview(plan)
            _ = try work.requireUnit()
            return GuardianBook(
                overview: overview,
                closures: try work.parts(InsightClosure.self).all(of: overview.plan.child),
                formerly: try work.formerRecords(of: overview.plan.child),
                signIns: try work.familySignIns(in: overview.plan)
            )
        }
    }
}
