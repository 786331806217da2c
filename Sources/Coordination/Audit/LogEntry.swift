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
    /// The colleague in whose place it was done.
    let standsInFor: String?

    static let columns: SQL = """
        id, at_ms, person_id, unit_id, act, subject, child_id, plan_id, outcome, audience,
            stands_in_for
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
        standsInFor = try row.optionalText("stands_in_for")
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
        standsInFor = caller.standsInFor?.description
    }

    /// A line about the door, which is about nobody's data.
    init(
        id: String,
        milliseconds: Int64,
        person: String,
        unit: String?,
        act: String,
        subject: String,
        outcome: AuditLog.Outcome,
        standsInFor: String?
    ) {
        self.id = id
        self.milliseconds = milliseconds
        self.person = person
        self.unit = unit
        self.act = act
        self.subject = subject
        child = nil
        plan = nil
        self.outcome = outcome.rawValue
        audience = nil
        self.standsInFor = standsInFor
    }

    /// The hash of all that the line says.
    var leaf: LogHash { LogHash(leaf: canonicalBytes) }

    /// Every field with its length before it, so that no two lines read the same.
    ///
    /// The first field is the version of this form; a line that is empty differs from one that is
    /// not there. Who may know of the line and in whose place it was done came later, and stand last
    /// in the lines that say so.
    private var canonicalBytes: [UInt8] {
        let fields = ["1", id, "\(milliseconds)", person, unit, act, subject, child, plan, outcome]
        return (fields + laterFields).reduce(into: []) { bytes, field in
            let count = field.map { UInt32($0.utf8.count) } ?? .max
            for shift in [24, 16, 8, 0] { bytes.append(UInt8(truncatingIfNeeded: count >> shift)) }
            bytes.append(contentsOf: field?.utf8 ?? "".utf8)
        }
    }

    private var laterFields: [String?] {
        if let standsInFor { return [audience, standsInFor] }
        return audience.map { [$0] } ?? []
    }

    /// The values of `columns`, as one row of a statement that inserts.
    var row: SQL {
        """
        (\(id), \(milliseconds), \(person), \(unit), \(act), \(subject), \(child), \(plan),
            \(outcome), \(audience), \(standsInFor))
        """
    }
}
