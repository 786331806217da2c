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
            SELECT id FROM need WHERE in_error IS NOT NULL AND \(mayHold(Need.self))))
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
            ORDER BY answer_by, id
            """
        ).compactMap { row in
            try children[try row.value("child_id")].map {
                ToDoList.Offer(
                    handover: try Handover(row),
                    plan: try row.value("plan_id"),
                    child: $0
                )
            }
        }
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
