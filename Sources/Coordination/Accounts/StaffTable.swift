import Domain
import Storage

/// Assignments and deputyships as rows.
enum StaffTable {
    static func insert(_ assignment: StaffAssignment, on connection: any Connection) throws {
        let (unit, authority): (ServiceUnit.ID?, Authority.ID?) =
            switch assignment.place {
            case .unit(let unit): (unit, nil)
            case .authority(let authority): (nil, authority)
            }
        try connection.execute(
            """
            INSERT INTO staff_assignment
                (id, person_id, role, unit_id, authority_id, title, from_day, until_day)
            VALUES (\(assignment.id), \(assignment.person), \(assignment.role.rawValue), \(unit),
                \(authority), \(assignment.title), \(assignment.period.from),
                \(assignment.period.until))
            """
        )
    }

    static func insert(_ deputyship: Deputyship, on connection: any Connection) throws {
        try connection.execute(
            """
            INSERT INTO deputyship (id, assignment_id, deputy_id, from_day, until_day)
            VALUES (\(deputyship.id), \(deputyship.assignment), \(deputyship.deputy),
                \(deputyship.period.from), \(deputyship.period.until))
            """
        )
    }
}

extension Row {
    /// The days of an assignment or a deputyship.
    func period() throws -> Period {
        let from: CivilDate = try value("from_day")
        guard let period = Period(from: from, until: try optionalValue("until_day")) else {
            throw damaged("until_day")
        }
        return period
    }

    /// The calendar date in Sweden when an account was closed, if it was.
    func closedDay() throws -> CivilDate? {
        try optionalInt64("closed_ms").map { SwedishTime.day(of: Instant(milliseconds: $0)) }
    }
}

extension StaffAssignment {
    /// The columns that `init(_:)` reads, of the table itself.
    static let columns: SQL = """
        staff_assignment.id, staff_assignment.person_id, staff_assignment.role,
            staff_assignment.unit_id, staff_assignment.authority_id, staff_assignment.title,
            staff_assignment.from_day, staff_assignment.until_day
        """

    init(_ row: Row) throws {
        let unit: ServiceUnit.ID? = try row.optionalValue("unit_id")
        let place: Place = try unit.map(Place.unit) ?? .authority(row.value("authority_id"))
        guard
            let assignment = StaffAssignment(
                id: try row.value("id"),
                person: try row.value("person_id"),
                role: try row.choice("role"),
                at: place,
                title: try row.text("title"),
                period: try row.period()
            )
        else { throw row.damaged("role") }
        self = assignment
    }
}

extension Deputyship {
    init(_ row: Row) throws {
        self.init(
            id: try row.value("id"),
            assignment: try row.value("assignment_id"),
            deputy: try row.value("deputy_id"),
            period: try row.period()
        )
    }
}
