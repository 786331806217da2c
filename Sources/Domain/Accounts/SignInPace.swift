/// How fast passwords may be tried (inloggningsförsök).
///
/// It counts the name that was typed, whether or not there is such an account, and never where
/// someone sits: a whole school can share one address.
/// - SeeAlso: OWASP ASVS 5.0, 6.3.1; NIST SP 800-63B, 3.2.2.
package enum SignInPace {
    /// So many wrong passwords in a row for one name, and the next has to wait.
    package static let freeTries = 5
    /// The first wait, in seconds; each wrong password after it doubles the wait.
    package static let firstWait: Int64 = 60
    /// No wait is longer, in seconds, so that nobody can keep somebody else out for the day.
    package static let longestWait: Int64 = 1800
    /// How long after the latest try a name's wrong passwords are remembered, in seconds.
    package static let memory: Int64 = 24 * 3600
    /// So many wrong passwords within a minute, for all names together, and everyone has to wait.
    package static let mostInAMinute = 120

    /// When the name may be tried again.
    ///
    /// - Parameter wrong: Wrong passwords in a row.
    /// - Parameter latest: When the latest of them was tried.
    /// - Returns: Nothing when there is nothing to wait for.
    package static func next(after wrong: Int, latest: Instant) -> Instant? {
        guard wrong >= freeTries else { return nil }
        let doublings = min(wrong - freeTries, 20)
        return latest.adding(seconds: min(firstWait << doublings, longestWait))
    }
}

/// Too many wrong passwords: the door opens again at `until`.
///
/// It says nothing about whether there is such an account.
package struct TryLater: Error, Hashable, Sendable {
    package let until: Instant
    /// Whether it is this name that was tried too often, or all names together.
    package let isForAll: Bool
    /// How long that is, in seconds, rounded up.
    package let seconds: Int64

    package init(until: Instant, isForAll: Bool, now: Instant) {
        self.until = until
        self.isForAll = isForAll
        seconds = (until.milliseconds - now.milliseconds + 999) / 1000
    }
}
