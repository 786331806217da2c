import Domain
import Storage

/// What waits for a unit beside its plans: what it may take over, what its managers are to know,
/// and units that change.
extension Work {
    /// That a row is of a plan that goes on; what is over waits for nobody.
    var isInRunningPlan: SQL {
        """
        plan_id IN (
            SELECT id FROM plan WHERE status NOT LIKE 'ended%' AND \(mayRead(Plan.self)))
        """
    }

    /// As `isInRunningPlan`, for a row about a need: one written by mistake needs no answer.
    var isAboutLiveNeed: SQL {
        """
        \(isInRunningPlan) AND (need_id IS NULL OR need_id NOT IN (
            SELECT id
            FROM need
            WHERE in_error IS NOT NULL AND \(isInRunningPlan) AND \(mayHold(Need.self))))
        """
    }

    /// What `unit` is asked to take over and has not answered about.
    func offers(
        to unit: ServiceUnit.ID,
        _ children: [Child.ID: Child]
    ) throws -> [ToDoList.Offer] {
        try connection.all(
            """
            SELECT \(PartColumns.all), \(SQL.joined(Handover.columns))
            FROM handover
            WHERE to_id = \(unit) AND \(mayRead(Handover.self)) AND \(isAboutLiveNeed)
                AND id NOT IN (
                    SELECT id FROM handover_answer WHERE \(mayRead(HandoverAnswer.self)))
                AND id NOT IN (\(Handover.allTakenBack))
            ORDER BY answer_by, id
            """
        ).compactMap { try offer($0, naming: \.from, children) }
    }

    /// What `unit` has written down to ask another, and has not sent.
    func unsent(
        by unit: ServiceUnit.ID,
        _ children: [Child.ID: Child]
    ) throws -> [ToDoList.Offer] {
        try connection.all(
            """
            SELECT \(PartColumns.all), \(SQL.joined(Handover.columns))
            FROM handover
            WHERE from_id = \(unit) AND owner_id = \(unit) AND taken_back IS NULL
                AND \(mayRead(Handover.self)) AND \(isAboutLiveNeed)
                AND id NOT IN (
                    SELECT part_id
                    FROM disclosure
                    WHERE part_kind = \(PartKind.handover.rawValue) AND owner_id = \(unit)
                        AND receiver_id = to_id)
            ORDER BY answer_by, id
            """
        ).compactMap { try offer($0, naming: \.to, children) }
    }

    private func offer(
        _ row: Row,
        naming other: (Handover) -> ServiceUnit.ID,
        _ children: [Child.ID: Child]
    ) throws -> ToDoList.Offer? {
        guard let child = children[try row.value("child_id")] else { return nil }
        let handover = try Handover(row)
        return ToDoList.Offer(
            handover: handover,
            plan: try row.value("plan_id"),
            child: child,
            other: try directory().unit(other(handover)).name
        )
    }

    /// The children whom `unit` has written down and never begun a plan for, oldest first.
    func withoutPlan(
        at unit: ServiceUnit.ID,
        _ children: [Child.ID: Child]
    ) throws -> [Child] {
        try connection.all(
            """
            SELECT id
            FROM child
            WHERE owner_id = \(unit) AND \(mayRead(Child.self))
                AND id NOT IN (SELECT child_id FROM plan WHERE \(mayRead(Plan.self)))
            ORDER BY written_ms, id
            """
        ).compactMap { children[try $0.value("id")] }
    }

    /// Needs that stand unanswered, for the unit's managers; for all its staff when it has none.
    ///
    /// A manager sees what the unit itself has, and nothing of any other.
    func unanswered(
        at unit: ServiceUnit.ID,
        _ children: [Child.ID: Child]
    ) throws -> [ToDoList.Unanswered] {
        let managers: SQL = """
            SELECT person_id
            FROM staff_assignment
            WHERE unit_id = \(unit) AND is_manager = 1 AND from_day <= \(today)
                AND (until_day IS NULL OR until_day >= \(today))
            """
        return try connection.all(
            """
            SELECT \(PartColumns.all), \(SQL.joined(Escalation.columns))
            FROM escalation
            WHERE unit_id = \(unit) AND ended_day IS NULL AND \(mayRead(Escalation.self))
                AND \(isAboutLiveNeed)
                AND (\(caller.person) IN (\(managers)) OR NOT EXISTS (\(managers)))
            ORDER BY day, id
            """
        ).compactMap { row in
            try children[try row.value("child_id")].map {
                ToDoList.Unanswered(
                    escalation: try Escalation(row),
                    plan: try row.value("plan_id"),
                    child: $0
                )
            }
        }
    }

    /// Units that close or move, of plans that still run, until the day has passed.
    func changes(_ children: [Child.ID: Child]) throws -> [ToDoList.Change] {
        try connection.all(
            """
            SELECT \(PartColumns.all), \(SQL.joined(UnitChange.columns))
            FROM unit_change
            WHERE day >= \(today) AND \(mayRead(UnitChange.self)) AND \(isInRunningPlan)
            ORDER BY day, id
            """
        ).compactMap { row in
            try children[try row.value("child_id")].map {
                ToDoList.Change(
                    change: try UnitChange(row),
                    plan: try row.value("plan_id"),
                    child: $0
                )
            }
        }
    }
}
