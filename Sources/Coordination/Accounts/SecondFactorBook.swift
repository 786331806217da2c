import Domain
import Storage

/// The secret, the codes that have been used, and the recovery codes of one person.
struct SecondFactorBook {
    private let connection: any Connection
    private let person: Person.ID

    init(_ connection: any Connection, _ person: Person.ID) {
        self.connection = connection
        self.person = person
    }

    /// The secret that codes are asked for by, and the last step that was used.
    func confirmed() throws -> (secret: OneTimeSecret, used: Int64)? {
        try connection.first(
            """
            SELECT secret, used_step
            FROM second_factor
            WHERE person_id = \(person) AND confirmed_ms IS NOT NULL
            """
        ).flatMap { row in
            try OneTimeSecret(text: try row.text("secret")).map { ($0, try row.int64("used_step")) }
        }
    }

    /// The secret that waits for its first code.
    func waiting() throws -> OneTimeSecret? {
        try connection.first(
            """
            SELECT secret
            FROM second_factor
            WHERE person_id = \(person) AND confirmed_ms IS NULL
            """
        ).flatMap { OneTimeSecret(text: try $0.text("secret")) }
    }

    func keep(_ secret: OneTimeSecret) throws {
        try connection.execute(
            """
            INSERT INTO second_factor (person_id, secret, used_step)
            VALUES (\(person), \(secret.text), 0)
            ON CONFLICT (person_id) DO UPDATE
            SET secret = excluded.secret
            """
        )
    }

    func confirm(_ step: Int64, _ codes: [String], at now: Instant) throws {
        try connection.execute(
            """
            UPDATE second_factor
            SET confirmed_ms = \(now), used_step = \(step)
            WHERE person_id = \(person)
            """
        )
        try replaceRecoveryCodes(by: codes)
    }

    /// Forgets those from before.
    func replaceRecoveryCodes(by codes: [String]) throws {
        try connection.execute("DELETE FROM recovery_code WHERE person_id = \(person)")
        for code in codes {
            try connection.execute(
                """
                INSERT INTO recovery_code (person_id, digest, bits)
                VALUES (\(person), \(Self.digest(of: code)), \(8 * OneTimeCode.recoveryBytes))
                """
            )
        }
    }

    /// How many are left, and whether some are of the shorter kind from before.
    func recoveryCodes() throws -> (count: Int, areOld: Bool) {
        let bits = try connection.all(
            "SELECT bits FROM recovery_code WHERE person_id = \(person)"
        ).map { try $0.int("bits") }
        return (bits.count, bits.contains { $0 < 8 * OneTimeCode.recoveryBytes })
    }

    func remove() throws {
        try connection.execute("DELETE FROM recovery_code WHERE person_id = \(person)")
        try connection.execute("DELETE FROM second_factor WHERE person_id = \(person)")
    }

    /// Whether it is a code of now, or a recovery code, that has not been used; now it has.
    func use(_ code: String, at now: Instant) throws -> Bool {
        try useApp(code, at: now) || useRecovery(code)
    }

    /// Whether it is a code of now that has not been used; now it has.
    func useApp(_ code: String, at now: Instant) throws -> Bool {
        guard let (secret, used) = try confirmed(),
            let step = step(of: code, secret, used: used, at: now)
        else { return false }
        try connection.execute(
            "UPDATE second_factor SET used_step = \(step) WHERE person_id = \(person)"
        )
        return true
    }

    /// Whether it is one of the recovery codes that are left; now it is not.
    func useRecovery(_ code: String) throws -> Bool {
        guard try confirmed() != nil else { return false }
        return try connection.execute(
            """
            DELETE FROM recovery_code
            WHERE person_id = \(person) AND digest = \(Self.digest(of: code))
            """
        ) == 1
    }

    /// The step that the code is of, if it counts.
    func step(of code: String, _ secret: OneTimeSecret, used: Int64, at now: Instant) -> Int64? {
        let typed = code.filter { !$0.isWhitespace }
        return OneTimeCode.steps(at: now, after: used).first {
            secret.code(at: $0, digits: OneTimeCode.length) == typed
        }
    }

    /// A recovery code is 120 random bits, so its digest needs no salt; those from before the codes
    /// grew longer have 80, another alphabet, and count until they are used or renewed.
    private static func digest(of code: String) -> String {
        let read = CodeOnPaper(typed: code, length: OneTimeCode.recoveryLength)?.letters
        let before = code.uppercased().filter { $0.isLetter || $0.isNumber }
        return Sessions.hash("recovery \(read ?? before)")
    }
}
