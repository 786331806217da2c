import Domain
import Storage

/// Keeps accounts, assignments and deputyships, in the reach of the one who looks after them.
struct StaffBook {
    let work: Work

    /// The account behind a user name, whoever's it is; nothing when there is none.
    func account(_ userName: UserName) throws -> Account? {
        try work.connection.first(
            """
            SELECT account.person_id, person.closed_ms, person.name,
                (SELECT COUNT(*) FROM family_account
                    WHERE family_account.person_id = account.person_id)
                    + (SELECT COUNT(*) FROM invited_account
                    WHERE invited_account.person_id = account.person_id) AS kin
            FROM account
            JOIN person ON person.id = account.person_id
            WHERE account.user_name = \(userName.description)
            """
        ).map { row in
            Account(
                person: Person(id: try row.value("person_id"), name: try row.text("name")),
                closed: try row.closedDay(),
                isFamily: try row.int("kin") > 0
            )
        }
    }

    struct Account {
        let person: Person
        let closed: CivilDate?
        let isFamily: Bool
    }

    /// A colleague whom the caller looks after.
    ///
    /// - Throws: `NotFound`, also for someone who works for another authority alone.
    func require(_ userName: UserName) throws -> Account {
        guard let account = try account(userName), !account.isFamily else { throw NotFound() }
        guard try isInReach(account.person.id) else { throw NotFound() }
        return account
    }

    /// Whether the caller looks after someone, also while they have no assignment.
    func isInReach(_ person: Person.ID) throws -> Bool {
        try StaffQuery(work: work).entry(of: person) != nil
    }

    func assignments(where condition: SQL) throws -> [StaffAssignment] {
        try StaffQuery(work: work).assignments(where: condition)
    }

    func require(_ id: StaffAssignment.ID) throws -> StaffAssignment {
        guard let found = try assignments(where: "staff_assignment.id = \(id)").first else {
            work.audit.note(.attempted, "assignment \(id)")
            throw NotFound()
        }
        return found
    }

    /// Adds an assignment that nothing speaks against.
    ///
    /// - Throws: `StaffingRefusal`; `NotFound` for a place out of the caller's reach.
    func add(_ assignment: StaffAssignment) throws {
        try work.requireReach(of: assignment.place)
        guard assignment.person != work.caller.person else { throw StaffingRefusal.ownAssignment }
        if let unit = assignment.unit, let lastDay = try work.directory().unit(unit).lastDay {
            let stays = assignment.period.until.map { $0 <= lastDay } ?? false
            guard stays else { throw StaffingRefusal.unitCloses(lastDay) }
        }
        let same = try assignments(where: "staff_assignment.person_id = \(assignment.person)")
            .first {
                $0.role == assignment.role && $0.place == assignment.place
                    && $0.period.overlaps(assignment.period)
            }
        if let same { throw StaffingRefusal.overlaps(same.period) }
        try StaffTable.insert(assignment, on: work.connection)
        work.audit.note(.wrote, "assignment \(assignment.id)")
    }

    /// Ends an assignment, or takes it away when it then never begins.
    func end(_ assignment: StaffAssignment, on lastDay: CivilDate) throws {
        work.audit.note(.wrote, "assignment \(assignment.id)")
        guard try assignment.period.ending(on: lastDay, today: work.today) != nil else {
            try work.connection.execute(
                "DELETE FROM deputyship WHERE assignment_id = \(assignment.id)"
            )
            try work.connection.execute(
                "DELETE FROM staff_assignment WHERE id = \(assignment.id)"
            )
            return
        }
        try work.connection.execute(
            """
            UPDATE staff_assignment SET until_day = \(lastDay)
            WHERE id = \(assignment.id)
            """
        )
    }

    /// Writes down someone new.
    func open(
        _ person: Person,
        _ userName: UserName,
        passwordHash: String
    ) throws {
        guard try account(userName) == nil else { throw StaffingRefusal.userNameTaken }
        try AccountBook.insert(person, userName.description, passwordHash, work.connection)
        if case .authority(let own) = try work.requireOffice().reach {
            try work.connection.execute(
                "UPDATE account SET opened_by = \(own) WHERE person_id = \(person.id)"
            )
        }
        work.audit.note(.wrote, "account \(person.id)")
    }
}
