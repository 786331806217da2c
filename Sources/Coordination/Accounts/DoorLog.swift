import Domain
import Storage

/// Lines of the log about the door: who came in and went out, and what was turned away.
///
/// They stand in the same log and the same tree as what is done with data about children.
/// - SeeAlso: HSLF-FS 2016:40 4 kap. 9 §; OWASP ASVS 5.0, 16.3.1.
struct DoorLog {
    /// What happened; the raw value is what the log says.
    enum Act: String {
        case signedIn, signedOut, switched, passwordChanged, codesTurnedOn, codesTurnedOff
        case accountOpened, provedAnew, recoveryCodesRenewed
    }

    let effects: Effects

    /// - Parameter subject: How, or why: `password`, or `openid:` and the provider's key.
    /// - Parameter person: Nothing when nobody can tell who it was.
    /// - Parameter colleague: In whose place the person acts in the session, if in another's.
    func write(
        _ act: Act,
        _ subject: String,
        by person: Person.ID?,
        at unit: ServiceUnit.ID? = nil,
        inPlaceOf colleague: Person.ID? = nil,
        _ outcome: AuditLog.Outcome = .done,
        on connection: any Connection
    ) throws {
        let now = effects.now()
        let entry = LogEntry(
            id: Identifier<AuditEntry>(effects.newID(now)).description,
            milliseconds: now.milliseconds,
            person: person?.description ?? Self.nobody,
            unit: unit?.description,
            act: act.rawValue,
            subject: subject,
            outcome: outcome,
            standsInFor: colleague?.description
        )
        try LogLine.write([LogLine(entry)], on: connection)
    }

    /// A line about someone who acts in a capacity.
    func write(
        _ act: Act,
        _ subject: String,
        by person: Person.ID,
        as caller: Caller?,
        on connection: any Connection
    ) throws {
        try write(
            act,
            subject,
            by: person,
            at: caller?.unit,
            inPlaceOf: caller?.standsInFor,
            on: connection
        )
    }

    /// - Parameter person: Nothing when nobody can tell who it was.
    /// - Parameter act: What the person tried.
    func turnedAway(
        _ person: Person.ID?,
        by way: String,
        because refusal: SignInRefusal,
        trying act: Act = .signedIn,
        on connection: any Connection
    ) throws {
        try write(act, "\(way) \(refusal.rawValue)", by: person, .refused, on: connection)
    }

    /// Stands where the line says who, when nobody can tell.
    private static let nobody = "unknown"
}
