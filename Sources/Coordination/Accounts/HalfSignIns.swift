import Domain
import Storage

/// The password was right, and the account asks for a code too.
///
/// - `pass`: A secret for the browser, with which the code can be given.
package struct CodeNeeded: Error, Hashable, Sendable {
    package let pass: String
}

/// Sign-ins that wait for a code after the password.
package struct HalfSignIns: Sendable {
    private let sessions: Sessions

    package init(_ sessions: Sessions) {
        self.sessions = sessions
    }

    /// Remembers that the password was right; the pass opens nothing without a code.
    func begin(_ person: Person.ID, with device: SignInDevice) async throws -> String {
        let pass = sessions.secret()
        try await sessions.database.write { connection in
            try keep(pass, of: person, with: device, on: connection)
        }
        return pass
    }

    /// As `begin`, inside a transaction, with a secret that was made before it.
    func keep(
        _ pass: String,
        of person: Person.ID,
        with device: SignInDevice,
        on connection: any Connection
    ) throws {
        let now = sessions.effects.now()
        let earliest = now.adding(seconds: -OneTimeCode.patience)
        try connection.execute("DELETE FROM half_sign_in WHERE begun_ms < \(earliest)")
        try connection.execute(
            """
            INSERT INTO half_sign_in (pass_hash, person_id, device, begun_ms)
            VALUES (\(Sessions.hash(pass)), \(person), \(device.rawValue), \(now))
            """
        )
    }

    /// Begins the session when the code is right.
    ///
    /// - Returns: The secret token.
    /// - Throws: `SecondFactor.WrongCode`; `TryLater`; `NotFound` when it took too long.
    package func finish(_ pass: String, code: String) async throws -> String {
        let hash = Sessions.hash(pass)
        let earliest = sessions.effects.now().adding(seconds: -OneTimeCode.patience)
        let row = try await sessions.database.read { connection in
            try connection.first(
                """
                SELECT person_id, device
                FROM half_sign_in
                WHERE pass_hash = \(hash) AND begun_ms >= \(earliest)
                """
            )
        }
        guard let row else { throw NotFound() }
        let person: Person.ID = try row.value("person_id")
        try await SecondFactor(sessions, of: person).prove(code)
        try await sessions.database.write { connection in
            let taken = try connection.execute(
                "DELETE FROM half_sign_in WHERE pass_hash = \(hash)"
            )
            guard taken == 1 else { throw NotFound() }
        }
        return try await sessions.begin(
            for: person,
            by: .passwordAndCode,
            with: SignInDevice(rawValue: try row.text("device")) ?? .unknown
        )
    }
}
