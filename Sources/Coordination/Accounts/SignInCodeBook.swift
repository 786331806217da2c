import Domain
import Storage

/// The codes that have been handed over on paper; only a digest of each is kept.
struct SignInCodeBook {
    let connection: any Connection
    let today: CivilDate

    /// Whom a code opens for.
    struct Opening: Sendable {
        let child: Child.ID
        /// Nothing for the child.
        let guardian: Guardian.ID?
        /// Whether codes from an app are asked for no more, since the person has lost them.
        let endsCodes: Bool
    }

    /// A code as it is made, with the unit and the person who hand it over.
    struct Making: Sendable {
        let code: SignInCode
        let paper: CodeOnPaper
        let child: Child.ID
        let unit: ServiceUnit.ID
        let person: Person.ID
        let endsCodes: Bool
    }

    /// Keeps a new code; the one before of the same person opens nothing more.
    func make(_ making: Making, at now: Instant) throws {
        try takeBack(of: making.code.whose, in: making.child, at: now)
        try connection.execute(
            """
            INSERT INTO sign_in_code
                (id, digest, child_id, guardian_id, unit_id, made_by, made_ms, until_day,
                 ends_codes)
            VALUES (\(making.code.id), \(Self.digest(of: making.paper)), \(making.child),
                \(orNull(making.code.whose.guardian)), \(making.unit), \(making.person), \(now),
                \(making.code.until), \(making.endsCodes ? 1 : 0))
            """
        )
    }

    /// Takes back what is out for a person.
    ///
    /// - Parameter unit: Only what this unit made; without it, whoever made it.
    /// - Returns: How many codes that were out.
    @discardableResult
    func takeBack(
        of whose: Consent.Giver,
        in child: Child.ID,
        madeAt unit: ServiceUnit.ID? = nil,
        at now: Instant
    ) throws -> Int {
        let made: SQL = unit.map { "unit_id = \($0)" as SQL } ?? "1 = 1"
        return try connection.execute(
            """
            UPDATE sign_in_code
            SET taken_back_ms = \(now)
            WHERE child_id = \(child) AND \(Self.isOf(whose)) AND \(made)
                AND used_ms IS NULL AND taken_back_ms IS NULL AND until_day >= \(today)
            """
        )
    }

    /// Takes back what is out for whoever in a family has the account, whoever made it.
    func takeBack(for person: Person.ID, at now: Instant) throws {
        try connection.execute(
            """
            UPDATE sign_in_code
            SET taken_back_ms = \(now)
            WHERE \(isOpen) AND EXISTS (
                SELECT person_id
                FROM family_account
                WHERE family_account.person_id = \(person)
                    AND family_account.child_id = sign_in_code.child_id
                    AND (family_account.guardian_id = sign_in_code.guardian_id
                        OR family_account.guardian_id IS NULL
                            AND sign_in_code.guardian_id IS NULL))
            """
        )
    }

    /// The latest code that a unit made for each in a family.
    func latest(
        of child: Child.ID,
        madeAt unit: ServiceUnit.ID
    ) throws -> [Consent.Giver: SignInCode] {
        let codes = try connection.all(
            """
            SELECT id, child_id, guardian_id, until_day, used_ms, taken_back_ms
            FROM sign_in_code
            WHERE child_id = \(child) AND unit_id = \(unit)
            ORDER BY made_ms, id
            """,
            SignInCode.init
        )
        return Dictionary(codes.map { ($0.whose, $0) }) { _, later in later }
    }

    /// Whom the code opens for, while it can be used.
    func open(_ paper: CodeOnPaper) throws -> Opening? {
        try connection.first(
            """
            SELECT child_id, guardian_id, ends_codes
            FROM sign_in_code
            WHERE digest = \(Self.digest(of: paper)) AND \(isOpen)
            """
        ).map { row in
            Opening(
                child: try row.value("child_id"),
                guardian: try row.optionalValue("guardian_id"),
                endsCodes: try row.int("ends_codes") == 1
            )
        }
    }

    /// Uses the code up; whoever comes second gets nothing.
    func use(_ paper: CodeOnPaper, at now: Instant) throws -> Bool {
        try connection.execute(
            """
            UPDATE sign_in_code
            SET used_ms = \(now)
            WHERE digest = \(Self.digest(of: paper)) AND \(isOpen)
            """
        ) == 1
    }

    private var isOpen: SQL {
        "used_ms IS NULL AND taken_back_ms IS NULL AND until_day >= \(today)"
    }

    private static func isOf(_ whose: Consent.Giver) -> SQL {
        whose.guardian.map { "guardian_id = \($0)" as SQL } ?? "guardian_id IS NULL"
    }

    /// It has 80 random bits, so its digest needs no salt.
    private static func digest(of paper: CodeOnPaper) -> String {
        Sessions.hash("paper \(paper.letters)")
    }
}

extension Consent.Giver {
    /// Nothing for the child.
    var guardian: Guardian.ID? {
        if case .guardian(let guardian) = self { guardian } else { nil }
    }
}

extension SignInCode {
    fileprivate init(_ row: Row) throws {
        let guardian: Guardian.ID? = try row.optionalValue("guardian_id")
        func day(_ column: String) throws -> CivilDate? {
            try row.optionalInt64(column).map { SwedishTime.day(of: Instant(milliseconds: $0)) }
        }
        let used = try day("used_ms").map { State.used(on: $0) }
        let takenBack = try day("taken_back_ms").map { State.takenBack(on: $0) }
        self.init(
            id: try row.value("id"),
            whose: try guardian.map { Consent.Giver.guardian($0) }
                ?? .child(row.value("child_id")),
            until: try row.value("until_day"),
            state: used ?? takenBack ?? .out
        )
    }
}
