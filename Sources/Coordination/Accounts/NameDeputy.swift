import Domain
import Storage

extension Coordinator {
    /// Lets a colleague of the same authority stand in between two days.
    ///
    /// - Throws: `ProofNeeded`; `StaffingRefusal`; `NotFound` for an assignment or a person out of reach.
    package func nameDeputy(
        _ userName: UserName,
        for id: StaffAssignment.ID,
        during period: Period,
        as caller: Caller
    ) async throws -> Deputyship.ID {
        try await write(as: caller, "nameDeputy", needing: .people) { work in
            try work.requireKeys()
            let book = StaffBook(work: work)
            let assignment = try book.require(id)
            let account = try book.require(userName)
            guard account.closed == nil else { throw StaffingRefusal.accountClosed }
            guard account.person.id != assignment.person else { throw StaffingRefusal.ownDeputy }
            guard account.person.id != caller.person else { throw StaffingRefusal.ownAssignment }
            guard assignment.period.covers(period) else {
                throw StaffingRefusal.deputyOutside(assignment.period)
            }
            guard try work.works(account.person.id, with: assignment, during: period) else {
                throw StaffingRefusal.deputyFromElsewhere
            }
            let deputyship = Deputyship(
                id: work.newID(),
                assignment: id,
                deputy: account.person.id,
                period: period
            )
            try StaffTable.insert(deputyship, on: work.connection)
            work.audit.note(.wrote, "deputyship \(deputyship.id)")
            return deputyship.id
        }
    }

    /// Ends that someone stands in; what has not begun never does.
    ///
    /// - Parameter lastDay: The last day, yesterday at the earliest.
    /// - Throws: `StaffingRefusal`; `NotFound` for one out of the caller's reach.
    package func endDeputy(
        _ id: Deputyship.ID,
        on lastDay: CivilDate,
        as caller: Caller
    ) async throws {
        try await write(as: caller, "endDeputy", needing: .people) { work in
            let found = try work.connection.first(
                """
                SELECT id, assignment_id, deputy_id, from_day, until_day
                FROM deputyship
                WHERE id = \(id)
                """
            ).map(Deputyship.init)
            guard let found else { throw NotFound() }
            _ = try StaffBook(work: work).require(found.assignment)
            work.audit.note(.wrote, "deputyship \(id)")
            let never = try found.period.ending(on: lastDay, today: work.today) == nil
            let change: SQL =
                never
                ? "DELETE FROM deputyship WHERE id = \(id)"
                : "UPDATE deputyship SET until_day = \(lastDay) WHERE id = \(id)"
            try work.connection.execute(change)
        }
    }
}

extension Work {
    /// Whether someone works for the authority of an assignment on the first of these days.
    ///
    /// - SeeAlso: OSL (2009:400) 8 kap. 1 §.
    fileprivate func works(
        _ person: Person.ID,
        with assignment: StaffAssignment,
        during period: Period
    ) throws -> Bool {
        let directory = try directory()
        func authority(_ place: StaffAssignment.Place) throws -> Authority.ID {
            switch place {
            case .unit(let unit): try directory.unit(unit).authority
            case .authority(let authority): authority
            }
        }
        let own = try authority(assignment.place)
        return try StaffBook(work: self)
            .assignments(where: "staff_assignment.person_id = \(person)")
            .contains { try $0.period.contains(period.from) && authority($0.place) == own }
    }
}
