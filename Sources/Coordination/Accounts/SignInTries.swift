import Domain
import Storage

/// Counts the passwords that are tried, in the database, so that every server counts the same.
struct SignInTries {
    let connection: any Connection
    let now: Instant

    /// Counts one try as wrong before anyone looks at its password; `forgive` takes it back.
    ///
    /// Were it counted afterwards, many at once would all be looked at.
    /// - Returns: Wrong passwords in a row for the name, this one among them.
    /// - Throws: `TryLater`; such a try is not counted.
    func begin(_ name: String) throws -> Int {
        try forgetOld()
        try requirePace()
        let digest = Self.digest(of: name)
        let row = try connection.first(
            "SELECT wrong, latest_ms FROM sign_in_try WHERE name_digest = \(digest)"
        )
        let before = try row?.int("wrong") ?? 0
        if let latest = try row?.int64("latest_ms"),
            let next = SignInPace.next(after: before, latest: Instant(milliseconds: latest)),
            next > now
        {
            throw TryLater(until: next, isForAll: false, now: now)
        }
        try connection.execute(
            """
            INSERT INTO sign_in_try (name_digest, wrong, latest_ms)
            VALUES (\(digest), 1, \(now))
            ON CONFLICT (name_digest) DO UPDATE
            SET wrong = sign_in_try.wrong + 1, latest_ms = excluded.latest_ms
            """
        )
        try connection.execute(
            """
            INSERT INTO sign_in_minute (minute, wrong)
            VALUES (\(minute), 1)
            ON CONFLICT (minute) DO UPDATE
            SET wrong = sign_in_minute.wrong + 1
            """
        )
        return before + 1
    }

    /// The password was right: the name begins anew.
    func forgive(_ name: String) throws {
        try connection.execute(
            "DELETE FROM sign_in_try WHERE name_digest = \(Self.digest(of: name))"
        )
        try connection.execute(
            """
            UPDATE sign_in_minute
            SET wrong = wrong - 1
            WHERE minute = \(minute) AND wrong > 0
            """
        )
    }

    private var minute: Int64 { now.milliseconds / 60_000 }

    private func requirePace() throws {
        let row = try connection.first(
            "SELECT wrong FROM sign_in_minute WHERE minute = \(minute)"
        )
        guard try row?.int("wrong") ?? 0 >= SignInPace.mostInAMinute else { return }
        let next = Instant(milliseconds: (minute + 1) * 60_000)
        throw TryLater(until: next, isForAll: true, now: now)
    }

    private func forgetOld() throws {
        let earliest = now.adding(seconds: -SignInPace.memory)
        try connection.execute("DELETE FROM sign_in_try WHERE latest_ms < \(earliest)")
        try connection.execute("DELETE FROM sign_in_minute WHERE minute < \(minute)")
    }

    /// So short that nobody can tell from it what was typed, which may have been a password, and so
    /// long that two people seldom share one: 24 bits.
    private static func digest(of name: String) -> String {
        String(Sessions.hash("sign-in \(name.lowercased())").prefix(6))
    }
}
