import Domain
import Storage

/// The table of one kind of part, without its type: enough to copy a row.
struct PartTable {
    let kind: PartKind
    let table: SQL
    let columns: [SQL]
    /// What a copy has instead of each of `columns`: the same, or nothing where it stays behind.
    private let copied: [SQL]

    init<Content: PlanPart>(_ type: Content.Type) {
        kind = Content.partKind
        table = Content.table
        columns = Content.columns
        copied = columns.map { Content.staysBehind.contains($0) ? "''" : $0 }
    }

    static let all: [PartTable] = [
        PartTable(Plan.self), PartTable(Child.self), PartTable(Guardian.self),
        PartTable(ClosePerson.self), PartTable(Consent.self), PartTable(RecordedStep.self),
        PartTable(RecordedNote.self), PartTable(RecordedVoice.self), PartTable(PlanMeeting.self),
        PartTable(CallAnswer.self), PartTable(Need.self), PartTable(NeedOutcome.self),
        PartTable(Goal.self), PartTable(SupportInput.self), PartTable(InputAnswer.self),
        PartTable(OtherMeasure.self), PartTable(RecordedRole.self), PartTable(SectorContact.self),
        PartTable(Disagreement.self), PartTable(Handover.self), PartTable(HandoverAnswer.self),
        PartTable(Escalation.self), PartTable(NeedOrder.self), PartTable(UnitChange.self),
        PartTable(GuardianAbsence.self),
    ]

    static func of(_ kind: PartKind) -> PartTable? { all.first { $0.kind == kind } }

    /// Who may read a part beside the units that hold it; nothing when the owner has no such row.
    func audience(
        of id: String,
        by owner: ServiceUnit.ID,
        on connection: any Connection
    ) throws -> Audience? {
        try connection.first(
            """
            SELECT audience
            FROM \(table)
            WHERE id = \(id) AND holder_id = \(owner) AND owner_id = \(owner)
            """
        ).map { try $0.choice("audience") }
    }

    /// Makes the owner's row, as it is now, the receiver's own; an older copy gives way.
    ///
    /// - Returns: Whether the owner's row still has this version.
    func copy(
        _ part: PartReference,
        from owner: ServiceUnit.ID,
        to receiver: ServiceUnit.ID,
        on connection: any Connection
    ) throws -> Bool {
        try PartHistory(connection: connection)
            .keep(part.id, of: self, heldBy: receiver, before: part.version)
        let updates = columns.map { "\($0) = excluded.\($0)" as SQL }
        return try connection.execute(
            """
            INSERT INTO \(table)
                (id, holder_id, owner_id, child_id, plan_id, version, audience, written_by,
                 written_ms, \(SQL.joined(columns)))
            SELECT id, \(receiver), owner_id, child_id, plan_id, version, audience, written_by,
                written_ms, \(SQL.joined(copied))
            FROM \(table)
            WHERE id = \(part.id) AND holder_id = \(owner) AND owner_id = \(owner)
                AND version = \(part.version) AND in_error IS NULL
            ON CONFLICT (id, holder_id) DO UPDATE
            SET version = excluded.version, written_by = excluded.written_by,
                written_ms = excluded.written_ms, \(SQL.joined(updates))
            """
        ) == 1
    }
}
