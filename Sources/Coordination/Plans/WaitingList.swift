import Domain
import Storage

/// What waits for a unit beside its plans: what it may take over, what its managers are to know,
/// and units that change.
extension Work {
    /// That a row is of a plan that goes on; what is over waits for nobody.
    var isInRunningPlan: SQL {
        "plan_id IN (SELECT id FROM plan WHERE \(isRunning) AND \(mayRead(Plan.self)))"
    }

    /// As `isInRunningPlan`, for the plan itself.
    var isRunning: SQL { "status NOT LIKE 'ended%'" }

    /// As `isInRunningPlan`, for a row about a need: one written by mistake needs no answer.
    var isAboutLiveNeed: SQL {
        """
        \(isInRunningPlan) AND NOT EXISTS (
            SELECT id FROM need
            WHERE id = need_id AND in_error IS NOT NULL AND \(mayHold(Need.self)))
        """
    }

    /// What `unit` is asked to do and has not answered about, the earliest answer first.
    func questions(to unit: ServiceUnit.ID) throws -> [Awaited<ToDoList.Question>] {
        try connection.all(
            """
            SELECT \(PartColumns.all), \(SQL.joined(SupportInput.columns))
            FROM support_input
            WHERE performer_id = \(unit) AND \(mayRead(SupportInput.self)) AND \(isAboutLiveNeed)
                AND NOT EXISTS (
                    SELECT id
                    FROM input_answer
                    WHERE id = support_input.id AND \(mayRead(InputAnswer.self)))
            ORDER BY answer_by NULLS FIRST, id
            """
        ).map { row in
            Awaited(child: try row.value("child_id")) { child in
                ToDoList.Question(
                    input: try SupportInput(row),
                    plan: try row.value("plan_id"),
                    child: child
                )
            }
        }
    }

    /// What `unit` is asked to take over and has not answered about.
    func offers(
        to unit: ServiceUnit.ID,
        _ directory: Directory
    ) throws -> [Awaited<ToDoList.Offer>] {
        try connection.all(
            """
            SELECT \(PartColumns.all), \(SQL.joined(Handover.columns))
            FROM handover
            WHERE to_id = \(unit) AND \(mayRead(Handover.self)) AND \(isAboutLiveNeed)
                AND NOT EXISTS (
                    SELECT id
                    FROM handover_answer
                    WHERE id = handover.id AND \(mayRead(HandoverAnswer.self)))
                AND NOT EXISTS (\(Handover.allTakenBack) AND taken.id = handover.id)
            ORDER BY answer_by, id
            """
        ).map { try offer($0, naming: \.from, directory) }
    }

    /// What `unit` has written down to ask another, and has not sent.
    func unsent(
        by unit: ServiceUnit.ID,
        _ directory: Directory
    ) throws -> [Awaited<ToDoList.Offer>] {
        try connection.all(
            """
            SELECT \(PartColumns.all), \(SQL.joined(Handover.columns))
            FROM handover
            WHERE from_id = \(unit) AND owner_id = \(unit) AND taken_back IS NULL
                AND \(mayRead(Handover.self)) AND \(isAboutLiveNeed)
                AND NOT EXISTS (
                    SELECT id
                    FROM disclosure
                    WHERE plan_id = handover.plan_id AND owner_id = \(unit)
                        AND receiver_id = to_id AND part_id = handover.id
                        AND part_kind = \(PartKind.handover.rawValue))
            ORDER BY answer_by, id
            """
        ).map { try offer($0, naming: \.to, directory) }
    }

    private func offer(
        _ row: Row,
        naming other: @escaping (Handover) -> ServiceUnit.ID,
        _ directory: Directory
    ) throws -> Awaited<ToDoList.Offer> {
        Awaited(child: try row.value("child_id")) { child in
            let handover = try Handover(row)
            return ToDoList.Offer(
                handover: handover,
                plan: try row.value("plan_id"),
                child: child,
                other: try directory.unit(other(handover)).name
            )
        }
    }

    /// The children whom `unit` has written down and never begun a plan for, oldest first.
    func withoutPlan(at unit: ServiceUnit.ID) throws -> [Child] {
        try connection.all(
            """
            SELECT \(PartColumns.all), \(SQL.joined(Child.columns))
            FROM child
            WHERE owner_id = \(unit) AND \(mayRead(Child.self))
                AND NOT EXISTS (
                    SELECT id FROM plan WHERE child_id = child.id AND \(mayRead(Plan.self)))
            ORDER BY written_ms, id
            """
        ).map(Child.init)
    }

    /// Needs that stand unanswered, for the unit's managers; for all its staff when it has none.
    ///
    /// A manager sees what the unit itself has, and nothing of any other.
    func unanswered(at unit: ServiceUnit.ID) throws -> [Awaited<ToDoList.Unanswered>] {
        let isMine: SQL =
            caller.may(.unanswered)
            ? "1 = 1"
            : """
            NOT EXISTS (
                SELECT person_id
                FROM staff_assignment
                WHERE unit_id = \(unit) AND role = \(Role.unitManager.rawValue)
                    AND \(Deputies.isInForce("staff_assignment", on: today)))
            """
        return try connection.all(
            """
            SELECT \(PartColumns.all), \(SQL.joined(Escalation.columns))
            FROM escalation
            WHERE unit_id = \(unit) AND ended_day IS NULL AND \(mayRead(Escalation.self))
                AND \(isAboutLiveNeed)
                AND \(isMine)
            ORDER BY day, id
            """
        ).map { row in
            Awaited(child: try row.value("child_id")) { child in
                ToDoList.Unanswered(
                    escalation: try Escalation(row),
                    plan: try row.value("plan_id"),
                    child: child
                )
            }
        }
    }

    /// Units that close or move, of plans that still run, until the day has passed.
    func comingUnitChanges() throws -> [Awaited<ToDoList.Change>] {
        try connection.all(
            """
            SELECT \(PartColumns.all), \(SQL.joined(UnitChange.columns))
            FROM unit_change
            WHERE day >= \(today) AND \(mayRead(UnitChange.self)) AND \(isInRunningPlan)
            ORDER BY day, id
            """
        ).map { row in
            Awaited(child: try row.value("child_id")) { child in
                ToDoList.Change(
                    change: try UnitChange(row),
                    plan: try row.value("plan_id"),
                    child: child
                )
            }
        }
    }
}
