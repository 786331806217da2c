import Domain
import Storage

/// Begins and ends sessions inside one transaction, each with its line in the log.
struct SessionBook {
    let connection: any Connection
    let effects: Effects

    /// A session as it begins.
    struct Opening: Sendable {
        let person: Person.ID
        /// Nothing for someone who has none today, and whose session opens nothing.
        let capacity: Capacity?
        let token: String
        let csrf: String
        /// How the person proved who they are, as the log tells it.
        let way: String
        let device: SignInDevice

        /// Who acts in the session.
        var caller: Caller? { capacity?.caller(person) }
    }

    /// Begins a session, unless the account is closed, and forgets the person's old ones.
    ///
    /// - Throws: `SignInRefusal.closed`.
    func open(_ opening: Opening) throws {
        let (now, person) = (effects.now(), opening.person)
        let isOpen = try connection.first(
            "SELECT id FROM person WHERE id = \(person) AND closed_ms IS NULL"
        )
        guard isOpen != nil else { throw SignInRefusal.closed }
        let oldest = now.adding(seconds: -2 * Sessions.memory)
        try connection.execute(
            "DELETE FROM session WHERE person_id = \(person) AND seen_ms < \(oldest)"
        )
        try insert(opening, begun: now, proved: now)
        try DoorLog(effects: effects)
            .write(.signedIn, opening.way, by: person, as: opening.caller, on: connection)
    }

    /// Goes on in another capacity, in a session that is no longer than the one it comes from.
    ///
    /// The old one is ended, so that a form that was opened in one capacity is never carried out in
    /// another: what comes with its secret is kept as a draft where it was written.
    /// - Throws: `NotFound` when the session is over.
    func moveOn(
        from hash: String,
        of person: Person.ID,
        to capacity: Capacity,
        token: String,
        csrf: String
    ) throws {
        let row = try connection.first(
            """
            SELECT begun_ms, proved_ms, way, device
            FROM session
            WHERE token_hash = \(hash) AND person_id = \(person) AND ended_ms IS NULL
            """
        )
        guard let row else { throw NotFound() }
        let opening = Opening(
            person: person,
            capacity: capacity,
            token: token,
            csrf: csrf,
            way: try row.text("way"),
            device: SignInDevice(rawValue: try row.text("device")) ?? .unknown
        )
        try insert(
            opening,
            begun: Instant(milliseconds: try row.int64("begun_ms")),
            proved: Instant(milliseconds: try row.int64("proved_ms"))
        )
        try connection.execute(
            "UPDATE session SET ended_ms = \(effects.now()) WHERE token_hash = \(hash)"
        )
        try DoorLog(effects: effects)
            .write(.switched, opening.way, by: person, as: opening.caller, on: connection)
    }

    /// Goes on in the same capacity under another secret, proved now; the session gets no longer.
    ///
    /// - Parameter person: Whose it must be.
    /// - Parameter way: How the person proved it.
    /// - Throws: `NotFound` when it is over, or another's.
    func renew(
        _ hash: String,
        of person: Person.ID,
        as token: String,
        csrf: String,
        by way: SignInWay
    ) throws {
        let now = effects.now()
        let row = try connection.first(
            """
            UPDATE session
            SET ended_ms = \(now)
            WHERE token_hash = \(hash) AND person_id = \(person) AND ended_ms IS NULL
            RETURNING unit_id, assignment_id, deputyship_id, begun_ms, device
            """
        )
        guard let row else { throw NotFound() }
        let unit: ServiceUnit.ID? = try row.optionalValue("unit_id")
        let assignment: StaffAssignment.ID? = try row.optionalValue("assignment_id")
        let deputyship: Deputyship.ID? = try row.optionalValue("deputyship_id")
        let begun = Instant(milliseconds: try row.int64("begun_ms"))
        let device = try row.text("device")
        try connection.execute(
            """
            INSERT INTO session
                (token_hash, person_id, unit_id, assignment_id, deputyship_id, csrf, begun_ms,
                 seen_ms, way, device, proved_ms)
            VALUES (\(Sessions.hash(token)), \(person), \(unit), \(assignment), \(deputyship),
                \(csrf), \(begun), \(now), \(way.text), \(device), \(now))
            """
        )
        try DoorLog(effects: effects)
            .write(.provedAnew, way.text, by: person, at: unit, on: connection)
    }

    /// Notes that someone has given a code of the app in a session that began with the password.
    func add(codeTo hash: String) throws {
        try connection.execute(
            """
            UPDATE session
            SET way = \(SignInWay.passwordAndCode.text)
            WHERE token_hash = \(hash) AND way = \(SignInWay.password.text)
            """
        )
    }

    /// Notes that a code proves nothing of the person any more.
    func dropCodes(of person: Person.ID) throws {
        try connection.execute(
            """
            UPDATE session
            SET way = \(SignInWay.password.text)
            WHERE person_id = \(person) AND way = \(SignInWay.passwordAndCode.text)
            """
        )
    }

    /// Ends sessions that last.
    ///
    /// - Parameter reason: What the log says of it.
    /// - Returns: How many there were.
    @discardableResult
    func end(where condition: SQL, because reason: String) throws -> Int {
        let ended = try connection.all(
            """
            UPDATE session
            SET ended_ms = \(effects.now())
            WHERE ended_ms IS NULL AND \(condition)
            RETURNING person_id, unit_id,
                (SELECT staff_assignment.person_id
                 FROM staff_assignment
                 WHERE staff_assignment.id = session.assignment_id
                    AND session.deputyship_id IS NOT NULL) AS stands_in_for
            """
        )
        for row in ended {
            try DoorLog(effects: effects).write(
                .signedOut,
                reason,
                by: try row.value("person_id"),
                at: try row.optionalValue("unit_id"),
                inPlaceOf: try row.optionalValue("stands_in_for"),
                on: connection
            )
        }
        return ended.count
    }

    private func insert(_ opening: Opening, begun: Instant, proved: Instant) throws {
        let capacity = opening.capacity
        try connection.execute(
            """
            INSERT INTO session
                (token_hash, person_id, unit_id, assignment_id, deputyship_id, csrf, begun_ms,
                 seen_ms, way, device, proved_ms)
            VALUES (\(Sessions.hash(opening.token)), \(opening.person),
                \(capacity?.assignment?.unit), \(capacity?.assignment?.id),
                \(capacity?.deputyship), \(opening.csrf), \(begun), \(effects.now()),
                \(opening.way), \(opening.device.rawValue), \(proved))
            """
        )
    }
}
