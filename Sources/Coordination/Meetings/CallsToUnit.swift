import Domain
import Storage

extension Work {
    /// The meetings to come that `unit` is called to, each with what it has answered.
    ///
    /// Only the latest call of a plan is to come; it moved those before it. One that was called off,
    /// or moved without the unit, stays until its day so that nobody goes there.
    func calls(to unit: ServiceUnit.ID) throws -> [Awaited<ToDoList.Call>] {
        let answers = try answers(of: unit)
        let rows = try connection.all(
            """
            SELECT \(PartColumns.all), \(SQL.joined(PlanMeeting.columns))
            FROM meeting
            WHERE owner_id <> \(unit) AND day >= \(today) AND notes IS NULL AND came IS NULL
                AND \(mayRead(PlanMeeting.self))
            ORDER BY written_ms, id
            """
        )
        let latest = Dictionary(
            try rows.map { (try $0.text("plan_id"), try $0.text("id")) }
        ) { _, later in later }
        let meetings = try rows.filter { try latest[$0.text("plan_id")] == $0.text("id") }
            .map { (row: $0, meeting: try PlanMeeting($0)) }
            .filter { $0.meeting.called.contains(unit) }
            .sorted { ($0.meeting.day, $0.meeting.time) < ($1.meeting.day, $1.meeting.time) }
        return try meetings.map { row, meeting in
            Awaited(child: try row.value("child_id")) { child in
                ToDoList.Call(
                    meeting: meeting,
                    unit: unit,
                    plan: try row.value("plan_id"),
                    child: child,
                    answer: answers[meeting.id]
                )
            }
        }
    }

    private func answers(of unit: ServiceUnit.ID) throws -> [PlanMeeting.ID: CallAnswer] {
        let answers = try connection.all(
            """
            SELECT \(PartColumns.all), \(SQL.joined(CallAnswer.columns))
            FROM call_answer
            WHERE unit_id = \(unit) AND \(mayRead(CallAnswer.self))
            """
        ).map(CallAnswer.init)
        return Dictionary(answers.map { ($0.meeting, $0) }) { _, later in later }
    }
}
