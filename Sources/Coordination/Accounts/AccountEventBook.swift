import Domain
import Storage

/// What has happened to how people sign in, inside one transaction.
struct AccountEventBook {
    let connection: any Connection
    let effects: Effects

    /// - Parameter name: Who made the code, or whose it was.
    func note(_ kind: AccountEvent.Kind, to person: Person.ID, _ name: String? = nil) throws {
        let now = effects.now()
        let earliest = now.adding(seconds: -Int64(AccountEvent.daysKept) * 24 * 3600)
        try connection.execute(
            """
            DELETE FROM account_event
            WHERE person_id = \(person) AND happened_ms < \(earliest)
            """
        )
        try connection.execute(
            """
            INSERT INTO account_event (id, person_id, kind, happened_ms, name, is_by_other)
            VALUES (\(AccountEvent.ID(effects.newID(now))), \(person), \(kind.rawValue), \(now),
                \(name), \(kind.isByOther ? 1 : 0))
            """
        )
    }

    /// Tells whoever leads a unit where the person works that somebody got in with their code.
    func tellLeaders(of colleague: Person) throws {
        let today = SwedishTime.day(of: effects.now())
        let leaders = try connection.all(
            """
            SELECT DISTINCT leader.person_id
            FROM staff_assignment AS own
            JOIN staff_assignment AS leader ON leader.unit_id = own.unit_id
            WHERE own.person_id = \(colleague.id) AND leader.person_id <> \(colleague.id)
                AND leader.role = \(Role.unitManager.rawValue)
                AND \(Deputies.isInForce("own", on: today))
                AND \(Deputies.isInForce("leader", on: today))
            ORDER BY leader.person_id
            """
        )
        for row in leaders {
            try note(.colleagueUsedCode, to: try row.value("person_id"), colleague.name)
        }
    }

    /// True of a session whose person has something to be told.
    static let hasNews: SQL = """
        EXISTS (
            SELECT account_event.id
            FROM account_event
            WHERE account_event.person_id = session.person_id AND account_event.known_ms IS NULL
                AND (account_event.is_by_other = 1
                    OR account_event.happened_ms < session.begun_ms))
        """
}

extension Work {
    /// What is told to people of their accounts.
    var events: AccountEventBook { AccountEventBook(connection: connection, effects: effects) }
}

/// What has happened to how one person signs in, for that person.
package struct AccountEvents: Sendable {
    private let sessions: Sessions
    private let person: Person.ID

    package init(_ sessions: Sessions, of person: Person.ID) {
        self.sessions = sessions
        self.person = person
    }

    /// So many are shown.
    package static let most = 20

    /// The latest, newest first.
    package func latest() async throws -> [AccountEvent] {
        try await sessions.database.read { connection in
            try connection.all(
                """
                SELECT id, kind, happened_ms, name, known_ms
                FROM account_event
                WHERE person_id = \(person)
                ORDER BY happened_ms DESC, id DESC
                LIMIT \(Self.most)
                """,
                AccountEvent.init
            )
        }
    }

    /// Notes that the person knows of this event and those before it.
    ///
    /// - Throws: `NotFound` for an event that is not the person's.
    package func know(_ latest: AccountEvent.ID) async throws {
        let now = sessions.effects.now()
        try await sessions.database.write { connection in
            let shown = try connection.first(
                """
                SELECT happened_ms
                FROM account_event
                WHERE id = \(latest) AND person_id = \(person)
                """
            )
            guard let shown else { throw NotFound() }
            try connection.execute(
                """
                UPDATE account_event
                SET known_ms = \(now)
                WHERE person_id = \(person) AND known_ms IS NULL
                    AND happened_ms <= \(try shown.int64("happened_ms"))
                """
            )
        }
    }
}

extension AccountEvent {
    fileprivate init(_ row: Row) throws {
        self.init(
            id: try row.value("id"),
            kind: try row.choice("kind"),
            at: Instant(milliseconds: try row.int64("happened_ms")),
            name: try row.optionalText("name"),
            isKnown: try row.optionalInt64("known_ms") != nil
        )
    }
}
