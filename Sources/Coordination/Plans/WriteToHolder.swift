import Domain
import Storage

extension Coordinator {
    /// Sends what the child or a guardian writes to the unit that holds the plan, also of an ended one.
    ///
    /// - Parameter readers: Who may read it, as the writer has chosen.
    /// - Throws: `NotAllowed.familyOnly` for staff; `NotFound`.
    /// - SeeAlso: disclosure case D-44.
    package func writeToHolder(
        _ words: Prose,
        readers: FamilyMessage.Readers = .holder,
        in plan: Plan.ID,
        as caller: Caller
    ) async throws {
        try await write(as: caller, "writeToHolder") { work in
            guard let writer = caller.ownGiver else { throw NotAllowed.familyOnly }
            let held = try work.parts(Plan.self).require(plan)
            let message = FamilyMessage(
                id: work.newID(),
                words: words,
                writer: writer,
                readers: readers,
                day: work.today
            )
            let unread = try work.parts(FamilyMessage.self).all(in: plan).map(\.content)
            guard !unread.contains(where: message.isSame) else { throw AlreadySubmitted() }
            try work.parts().receive(
                message,
                in: PlanScope(held),
                audience: message.audience,
                for: held.content.holder
            )
        }
    }

    /// Takes back what one wrote, while nobody at the unit has read it.
    ///
    /// - Throws: `FamilyMessage.Refusal.alreadyRead`; `NotAllowed.familyOnly` for staff; `NotFound`
    ///   for what someone else wrote.
    package func takeBackMessage(
        _ id: FamilyMessage.ID,
        in plan: Plan.ID,
        as caller: Caller
    ) async throws {
        try await write(as: caller, "takeBackMessage") { work in
            guard let writer = caller.ownGiver else { throw NotAllowed.familyOnly }
            let held = try work.parts(FamilyMessage.self).require(id, in: plan)
            guard held.content.writer == writer else { throw NotFound() }
            try held.content.allowTakingBack()
            try work.parts(FamilyMessage.self).mark(held, heldBy: held.holder, because: "")
            work.audit.noteWriting(held)
        }
    }

    /// Says that the unit has read what the family wrote, with an answer if it has one.
    ///
    /// - Throws: `NotFound`; `NotAllowed.staffOnly` for the family; `StaleVersion`.
    /// - SeeAlso: disclosure case D-44.
    package func readMessage(
        _ id: FamilyMessage.ID,
        answering answer: Prose?,
        in plan: Plan.ID,
        as caller: Caller
    ) async throws {
        try await write(as: caller, "readMessage") { work in
            _ = try work.requireUnit()
            let held = try work.parts(FamilyMessage.self).require(id, in: plan)
            let read = held.content.read(on: work.today, answering: answer)
            try work.parts().replace(held, with: read)
        }
    }
}

extension Work {
    /// What families have written to the unit and nobody there has read, the oldest first.
    func unreadMessages() throws -> [Awaited<ToDoList.Message>] {
        try connection.all(
            """
            SELECT \(PartColumns.all), \(SQL.joined(FamilyMessage.columns))
            FROM family_message
            WHERE read_day IS NULL AND \(mayRead(FamilyMessage.self))
            ORDER BY day, id
            """
        ).map { row in
            Awaited(child: try row.value("child_id")) { child in
                ToDoList.Message(
                    message: try FamilyMessage(row),
                    plan: try row.value("plan_id"),
                    child: child
                )
            }
        }
    }
}
