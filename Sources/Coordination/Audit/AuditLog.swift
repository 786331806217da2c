import Domain
import Storage

/// Writes the log of who did what with data about children (åtkomstlogg).
///
/// - SeeAlso: HSLF-FS 2016:40 4 kap. 9 §; PDL (2008:355) 4 kap. 3 §; lag (2001:454) 10 §.
struct AuditLog {
    enum Outcome: String {
        case done, refused
    }

    let caller: Caller
    let effects: Effects

    func write(_ entries: [AuditEntry], _ outcome: Outcome, on connection: any Connection) throws {
        let now = effects.now()
        let lines = entries.map { entry in
            let id = Identifier<AuditEntry>(effects.newID(now))
            return LogLine(LogEntry(entry, id: id, at: now, by: caller, outcome))
        }
        try LogLine.write(lines, on: connection)
    }

    /// Whether someone outside the authorities has opened a plan since `instant`.
    static func isRead(
        _ plan: Plan.ID,
        since instant: Instant,
        on connection: any Connection
    ) throws -> Bool {
        try connection.first(
            """
            SELECT id
            FROM access_log
            WHERE plan_id = \(plan) AND at_ms >= \(instant) AND unit_id IS NULL
                AND act = 'viewed' AND outcome = 'done'
            LIMIT 1
            """
        ) != nil
    }
}
