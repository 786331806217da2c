import Domain
import Storage

/// The codes on paper for those who work here; only a digest of each is kept.
struct StaffCodeBook {
    let connection: any Connection
    let today: CivilDate

    /// Whose account a code opens.
    struct Opening: Sendable {
        let person: Person
        let userName: String
        /// Whether codes from an app are asked for no more, since the person has lost them.
        let endsCodes: Bool
    }

    /// A code as it is made.
    struct Making: Sendable {
        let id: StaffCode.ID
        let paper: CodeOnPaper
        let person: Person.ID
        let maker: Person.ID
        let until: CivilDate
        let endsCodes: Bool
    }

    /// Keeps a new code; the one before of the same person opens nothing more.
    func make(_ making: Making, at now: Instant) throws {
        try takeBack(for: making.person, at: now)
        try connection.execute(
            """
            INSERT INTO staff_code
                (id, digest, person_id, made_by, made_ms, until_day, ends_codes)
            VALUES (\(making.id), \(Self.digest(of: making.paper)), \(making.person),
                \(making.maker), \(now), \(making.until), \(making.endsCodes ? 1 : 0))
            """
        )
    }

    /// Takes back what is out for a person.
    ///
    /// - Returns: Whether there was any.
    @discardableResult
    func takeBack(for person: Person.ID, at now: Instant) throws -> Bool {
        try connection.execute(
            """
            UPDATE staff_code
            SET taken_back_ms = \(now)
            WHERE person_id = \(person) AND \(isOpen)
            """
        ) > 0
    }

    /// The latest code that was made for someone, whoever made it.
    func latest(for person: Person.ID) throws -> StaffCode? {
        try connection.first(
            """
            SELECT until_day, used_ms, taken_back_ms
            FROM staff_code
            WHERE person_id = \(person)
            ORDER BY made_ms DESC, id DESC
            LIMIT 1
            """
        ).map(StaffCode.init)
    }

    /// Whose account the code opens, while it can be used.
    ///
    /// Nobody's who has a family's account too: what a family sees is not an authority's to open.
    func open(_ paper: CodeOnPaper) throws -> Opening? {
        try connection.first(
            """
            SELECT person.id, person.name, account.user_name, staff_code.ends_codes
            FROM staff_code
            JOIN person ON person.id = staff_code.person_id
            JOIN account ON account.person_id = person.id
            WHERE staff_code.digest = \(Self.digest(of: paper)) AND \(isOpen)
                AND person.closed_ms IS NULL
                AND NOT EXISTS (
                    SELECT person_id FROM family_account
                    WHERE family_account.person_id = person.id)
                AND NOT EXISTS (
                    SELECT person_id FROM invited_account
                    WHERE invited_account.person_id = person.id)
            """
        ).map { row in
            Opening(
                person: Person(id: try row.value("id"), name: try row.text("name")),
                userName: try row.text("user_name"),
                endsCodes: try row.int("ends_codes") == 1
            )
        }
    }

    /// Uses the code up; whoever comes second gets nothing.
    func use(_ paper: CodeOnPaper, at now: Instant) throws -> Bool {
        try connection.execute(
            """
            UPDATE staff_code
            SET used_ms = \(now)
            WHERE digest = \(Self.digest(of: paper)) AND \(isOpen)
            """
        ) == 1
    }

    private var isOpen: SQL {
        "used_ms IS NULL AND taken_back_ms IS NULL AND until_day >= \(today)"
    }

    /// It has 80 random bits, so its digest needs no salt.
    private static func digest(of paper: CodeOnPaper) -> String {
        Sessions.hash("staff \(paper.letters)")
    }
}

extension StaffCode {
    fileprivate init(_ row: Row) throws {
        func day(_ column: String) throws -> CivilDate? {
            try row.optionalInt64(column).map { SwedishTime.day(of: Instant(milliseconds: $0)) }
        }
        let used = try day("used_ms").map { SignInCode.State.used(on: $0) }
        let takenBack = try day("taken_back_ms").map { SignInCode.State.takenBack(on: $0) }
        self.init(until: try row.value("until_day"), state: used ?? takenBack ?? .out)
    }
}
