import Foundation

/// How often a transaction that met another is tried again, and how long it waits before.
struct Replay {
    /// Far more than any sound load needs; at the end of it the caller hears that we are busy.
    private static let mostAttempts = 40
    /// The longest pause, in seconds.
    private static let longestPause = 0.1

    private var attempts = 0
    private var latest = ""

    /// Whether there is one more attempt; waits before it, at random so that those who met part.
    ///
    /// What may be the transaction's own fault is believed when it is met twice in a row. A thread
    /// of our own sleeps here, since what it waits for is to be let alone by others.
    mutating func goesOn(after failure: PostgresFailure) -> Bool {
        let isDoubted = failure.mayBeOfAnother && failure.state != latest
        guard failure.isOfAnother || isDoubted else { return false }
        latest = failure.state
        attempts += 1
        guard attempts < Self.mostAttempts else { return false }
        let most = min(0.000_5 * pow(2, Double(attempts)), Self.longestPause)
        Thread.sleep(forTimeInterval: .random(in: 0...most))
        return true
    }
}
