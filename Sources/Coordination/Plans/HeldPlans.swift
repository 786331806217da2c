import Domain
import Storage

/// The plans that a unit holds and that go on, the most urgent first, a page of them at a time.
struct HeldPlans {
    /// A plan, with what tells how urgent it is.
    private struct Ranked {
        let plan: Plan
        let marks: [Step.Mark]
        let dayTargets: [CourseClock: Int]
        let place: ToDoPlace
    }

    let work: Work
    let unit: ServiceUnit.ID

    /// What is shown after `place`, and where the page after that begins.
    func page(
        after place: ToDoPlace?
    ) throws -> (plans: [Awaited<ToDoList.OpenPlan>], next: ToDoPlace?) {
        let rest = try ranked().filter { ranked in place.map { $0 < ranked.place } ?? true }
        let shown = Array(rest.prefix(ToDoList.mostPlans))
        let ids = shown.map(\.plan.id)
        let registers = try work.consentRegisters(for: ids)
        let ownerless = try ownerlessNeeds(in: ids)
        let plans = shown.compactMap { ranked -> Awaited<ToDoList.OpenPlan>? in
            let plan = ranked.plan
            guard let register = registers[plan.id] else { return nil }
            return Awaited(child: plan.child) { child in
                ToDoList.OpenPlan(
                    plan: plan,
                    child: child,
                    marks: ranked.marks,
                    dayTargets: ranked.dayTargets,
                    next: plan.openSteps(consent: register.standing(on: work.today)),
                    ownerlessNeeds: ownerless[plan.id] ?? 0
                )
            }
        }
        return (plans, shown.count < rest.count ? shown.last?.place : nil)
    }

    /// How urgent a plan is turns on its agreement and on today, so it cannot be asked for; only what
    /// is needed to tell is read of all, and the rest of those that are shown.
    private func ranked() throws -> [Ranked] {
        let marks = try marksByPlan()
        return try work.knownPlans(
            where: """
                lead_id = \(unit) AND \(work.isRunning) AND EXISTS (
                    SELECT id FROM child WHERE id = plan.child_id AND \(work.mayRead(Child.self)))
                """
        ).map { plan in
            let targets = try work.agreements.version(plan.agreement).terms.dayTargets
            let marks = marks[plan.id] ?? []
            let urgency = Urgency(of: plan, marks, targets, on: work.today).days
            return Ranked(
                plan: plan,
                marks: marks,
                dayTargets: targets,
                place: ToDoPlace(plan, urgency)
            )
        }.sorted { $0.place < $1.place }
    }

    private func marksByPlan() throws -> [Plan.ID: [Step.Mark]] {
        try work.connection.all(
            """
            SELECT plan_id, kind, day, status
            FROM plan_step
            WHERE \(work.mayRead(RecordedStep.self)) AND \(work.isInRunningPlan)
            ORDER BY plan_id, position
            """
        ).reduce(into: [:]) { marks, row in
            marks[try row.value("plan_id"), default: []].append(try RecordedStep.mark(row))
        }
    }

    private func ownerlessNeeds(in plans: [Plan.ID]) throws -> [Plan.ID: Int] {
        guard !plans.isEmpty else { return [:] }
        return try work.connection.all(
            """
            SELECT plan_id, COUNT(*) AS number
            FROM need
            WHERE answers_id IS NULL AND \(work.mayRead(Need.self))
                AND \(SQL.column("plan_id", isAmong: plans))
            GROUP BY plan_id
            """
        ).reduce(into: [:]) { $0[try $1.value("plan_id")] = try $1.int("number") }
    }
}
