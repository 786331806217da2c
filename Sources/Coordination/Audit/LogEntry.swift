import Domain
import Storage

/// One line of the log as it is kept: who did what with whose data, where and when.
///
/// - SeeAlso: HSLF-FS 2016:40 4 kap. 9 §, which says what a log must hold.
struct LogEntry: Hashable, Sendable {
    let id: String
    let milliseconds: Int64
    let person: String
    let unit: String?
    let act: String
    let subject: String
    let child: String?
    let plan: String?
    let outcome: String
    let audience: String?

    static let columns: SQL = """
        id, at_ms, person_id, unit_id, act, subject, child_id, plan_id, outcome, audience
        """

    init(_ row: Row) throws {
        id = try row.text("id")
        milliseconds = try row.int64("at_ms")
        person = try row.text("person_id")
        unit = try row.optionalText("unit_id")
        act = try row.text("act")
        subject = try row.text("subject")
        child = try row.optionalText("child_id")
        plan = try row.optionalText("plan_id")
        outcome = try row.text("outcome")
        audience = try row.optionalText("audience")
    }

    init(
        _ entry: AuditEntry,
        id: Identifier<AuditEntry>,
        at now: Instant,
        by caller: Caller,
        _ outcome: AuditLog.Outcome
    ) {
        self.id = id.description
        milliseconds = now.milliseconds
        person = caller.person.description
        unit = caller.unit?.description
        act = entry.act.rawValue
        subject = entry.subject
        child = entry.child?.description
        plan = entry.plan?.description
        self.outcome = outcome.rawValue
        audience = entry.audience?.rawValue
    }

    /// The hash of all that the line says.
    var leaf: LogHash { LogHash(leaf: canonicalBytes) }

    /// Every field with its length before it, so that no two lines read the same.
    ///
    /// The first field is the version of this form; a line that is empty differs from one that is
    /// not there. Who may know of the line came later, and stands last in the lines that say it.
    private var canonicalBytes: [UInt8] {
        let fields = ["1", id, "\(milliseconds)", person, unit, act, subject, child, plan, outcome]
        return (fields + (audience.map { [$0] } ?? [])).flatMap { field in
            guard let text = field?.utf8 else { return Self.length(.max) }
            return Self.length(UInt32(text.count)) + Array(text)
        }
    }

    private static func length(_ count: UInt32) -> [UInt8] {
        (0..<4).map { UInt8(truncatingIfNeeded: count >> (24 - 8 * $0)) }
    }

    /// Writes the line and its leaf.
    ///
    /// - Parameter position: The leaf's place; without one it gets it later, from `LogSequencer`.
    func write(on connection: any Connection, at position: Int64? = nil) throws {
        try Self.insert([line], [leaf(at: position)], on: connection)
    }

    /// Writes many lines and their leaves, which get their places later, from `LogSequencer`.
    static func write(_ entries: [LogEntry], on connection: any Connection) throws {
        for start in stride(from: 0, to: entries.count, by: mostInStatement) {
            let some = entries[start..<min(start + mostInStatement, entries.count)]
            try insert(some.map(\.line), some.map { $0.leaf(at: nil) }, on: connection)
        }
    }

    private static let mostInStatement = 50

    private static func insert(
        _ lines: [SQL],
        _ leaves: [SQL],
        on connection: any Connection
    ) throws {
        try connection.execute(
            "INSERT INTO access_log (\(columns)) VALUES \(SQL.joined(lines))"
        )
        try connection.execute(
            "INSERT INTO log_leaf (entry_id, hash, position) VALUES \(SQL.joined(leaves))"
        )
    }

    private var line: SQL {
        """
        (\(id), \(milliseconds), \(person), \(unit), \(act), \(subject), \(child), \(plan),
            \(outcome), \(audience))
        """
    }

    private func leaf(at position: Int64?) -> SQL { "(\(id), \(leaf.bytes), \(position))" }
}
