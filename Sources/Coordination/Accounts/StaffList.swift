import Domain
import Storage

/// People with their assignments, as far as the caller looks after them.
package struct StaffList: Hashable, Sendable {
    /// Someone who signs in with a name, with everything they are or were assigned in the reach.
    package struct Entry: Hashable, Sendable {
        package let person: Person
        package let userName: String
        package let closed: CivilDate?
        package let assignments: [Held]

        package init(
            person: Person,
            userName: String,
            closed: CivilDate? = nil,
            assignments: [Held]
        ) {
            self.person = person
            self.userName = userName
            self.closed = closed
            self.assignments = assignments
        }
    }

    /// An assignment with those who stand in.
    package struct Held: Hashable, Sendable {
        package let assignment: StaffAssignment
        package let deputies: [Deputy]

        package init(assignment: StaffAssignment, deputies: [Deputy] = []) {
            self.assignment = assignment
            self.deputies = deputies
        }
    }

    package struct Deputy: Hashable, Sendable {
        package let deputyship: Deputyship
        package let userName: String
        package let name: String

        package init(deputyship: Deputyship, userName: String, name: String) {
            self.deputyship = deputyship
            self.userName = userName
            self.name = name
        }
    }

    /// How many a page holds.
    package static let pageSize = 50

    package let entries: [Entry]
    /// The one after whom the next page begins; nothing on the last.
    package let next: Person.ID?

    package init(entries: [Entry], next: Person.ID? = nil) {
        self.entries = entries
        self.next = next
    }
}

extension Coordinator {
    /// Those whom the caller looks after, in the order of their user names.
    ///
    /// - Parameter place: The one that the page before ended with.
    /// - Parameter limit: How many, 1 or more; everyone unless said.
    package func staffList(
        after place: Person.ID? = nil,
        limit: Int? = nil,
        as caller: Caller
    ) async throws -> StaffList {
        try await read(as: caller, needing: .people) { work in
            work.audit.note(.viewed, "staff")
            return try StaffQuery(work: work).list(after: place, limit: limit)
        }
    }

    /// Those among them whose name or user name the text finds, at most a page.
    ///
    /// - Parameter text: Beginnings of names, in any order, or of a user name.
    package func searchStaff(_ text: String, as caller: Caller) async throws -> StaffList {
        try await read(as: caller, needing: .people) { work in
            work.audit.note(.searched, "staff")
            return try StaffQuery(work: work).list(matching: text)
        }
    }
}

/// Reads people, assignments and deputies, a fixed number of statements for any number of them.
struct StaffQuery {
    let work: Work

    func list(after place: Person.ID?, limit: Int?) throws -> StaffList {
        let isAfter: SQL =
            place.map {
                """
                account.user_name > (SELECT user_name FROM account WHERE person_id = \($0))
                """
            } ?? "1 = 1"
        var accounts = try accounts(where: isAfter, limit: limit.map { $0 + 1 })
        var next: Person.ID?
        if let limit, accounts.count > limit {
            accounts = Array(accounts.prefix(limit))
            next = try accounts.last?.value("person_id")
        }
        return StaffList(entries: try entries(accounts), next: next)
    }

    /// Every word of the text begins a part of the name, or the user name.
    func list(matching text: String) throws -> StaffList {
        let words = text.split(separator: " ").map { " " + FoldedName.fold(String($0)) }
        guard !words.isEmpty else { return StaffList(entries: []) }
        let found = try accounts(where: "1 = 1").filter { row in
            let key = FoldedName.key(try row.text("name"), try row.text("user_name"))
            return words.allSatisfy(key.contains)
        }
        return StaffList(entries: try entries(Array(found.prefix(StaffList.pageSize))))
    }

    func entry(of person: Person.ID) throws -> StaffList.Entry? {
        try entries(accounts(where: "account.person_id = \(person)")).first
    }

    private func entries(_ accounts: [Row]) throws -> [StaffList.Entry] {
        let held = try held(by: try accounts.map { try $0.value("person_id") })
        return try accounts.map { row in
            let id: Person.ID = try row.value("person_id")
            return StaffList.Entry(
                person: Person(id: id, name: try row.text("name")),
                userName: try row.text("user_name"),
                closed: try row.closedDay(),
                assignments: held[id] ?? []
            )
        }
    }

    private func accounts(where condition: SQL, limit: Int? = nil) throws -> [Row] {
        let most: SQL = limit.map { "LIMIT \($0)" } ?? ""
        return try work.connection.all(
            """
            SELECT account.person_id, account.user_name, person.closed_ms, person.name
            FROM account
            JOIN person ON person.id = account.person_id
            WHERE \(condition)
                AND NOT EXISTS (
                    SELECT person_id FROM family_account
                    WHERE family_account.person_id = account.person_id)
                AND NOT EXISTS (
                    SELECT person_id FROM invited_account
                    WHERE invited_account.person_id = account.person_id)
                AND \(try isInReach)
            ORDER BY account.user_name
            \(most)
            """
        )
    }

    /// Who has, had or is to have an assignment in the reach, or has an account that was opened there.
    private var isInReach: SQL {
        get throws {
            switch try work.requireOffice().reach {
            case .everywhere: "1 = 1"
            case .authority(let own):
                """
                account.person_id IN (
                    SELECT person_id FROM staff_assignment WHERE authority_id = \(own)
                    UNION
                    SELECT person_id
                    FROM staff_assignment
                    WHERE unit_id IN (SELECT id FROM service_unit WHERE authority_id = \(own))
                    UNION
                    SELECT person_id FROM account WHERE opened_by = \(own))
                """
            }
        }
    }

    /// True of a session that stands on an assignment in the reach.
    var isSessionInReach: SQL {
        get throws {
            """
            session.assignment_id IN (
                SELECT staff_assignment.id
                FROM staff_assignment
                LEFT JOIN service_unit ON service_unit.id = staff_assignment.unit_id
                WHERE \(try work.reachesAssignment()))
            """
        }
    }

    private func held(by people: [Person.ID]) throws -> [Person.ID: [StaffList.Held]] {
        guard !people.isEmpty else { return [:] }
        let isTheirs = SQL.column("staff_assignment.person_id", isAmong: people)
        let assignments = try assignments(where: isTheirs)
        let deputies = try deputies(of: assignments.map(\.id))
        return Dictionary(
            grouping: assignments.map {
                StaffList.Held(assignment: $0, deputies: deputies[$0.id] ?? [])
            },
            by: \.assignment.person
        )
    }

    /// Assignments in the caller's reach, the oldest first.
    func assignments(where condition: SQL) throws -> [StaffAssignment] {
        try work.connection.all(
            """
            SELECT \(StaffAssignment.columns)
            FROM staff_assignment
            LEFT JOIN service_unit ON service_unit.id = staff_assignment.unit_id
            WHERE \(condition) AND \(try work.reachesAssignment())
            ORDER BY staff_assignment.from_day, staff_assignment.id
            """
        ).map(StaffAssignment.init)
    }

    private func deputies(
        of assignments: [StaffAssignment.ID]
    ) throws -> [StaffAssignment.ID: [StaffList.Deputy]] {
        guard !assignments.isEmpty else { return [:] }
        let rows = try work.connection.all(
            """
            SELECT deputyship.id, deputyship.assignment_id, deputyship.deputy_id,
                deputyship.from_day, deputyship.until_day, account.user_name, person.name
            FROM deputyship
            JOIN person ON person.id = deputyship.deputy_id
            JOIN account ON account.person_id = deputyship.deputy_id
            WHERE \(SQL.column("deputyship.assignment_id", isAmong: assignments))
            ORDER BY deputyship.from_day, deputyship.id
            """
        )
        let deputies = try rows.map { row in
            StaffList.Deputy(
                deputyship: try Deputyship(row),
                userName: try row.text("user_name"),
                name: try row.text("name")
            )
        }
        return Dictionary(grouping: deputies, by: \.deputyship.assignment)
    }
}
