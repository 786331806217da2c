import Domain
import Storage

/// The ledger of what was handed to whom, when, by whom and on which ground.
struct DisclosureLedger {
    /// The word for consent among the grounds, where a rule of law has its own.
    fileprivate static let consent = "consent"

    let work: Work

    /// - Parameter audience: Who may know of the line, beside the two units.
    func enter(
        _ disclosure: Disclosure,
        in plan: Plan.ID,
        about child: Child.ID,
        knownTo audience: Audience
    ) throws {
        let (ground, consents, assessment): (String, String, Prose?) =
            switch disclosure.ground {
            case .consent(let consents): (Self.consent, words(consents), nil)
            case .law(let rule, let because): (rule.rawValue, "", because)
            }
        try work.connection.execute(
            """
            INSERT INTO disclosure
                (id, plan_id, child_id, part_kind, part_id, part_version, owner_id, receiver_id,
                 ground, consents, assessment, by_id, at_ms, audience)
            VALUES (\(disclosure.id), \(plan), \(child), \(disclosure.part.kind.rawValue),
                \(disclosure.part.id), \(disclosure.part.version), \(disclosure.owner),
                \(disclosure.receiver), \(ground), \(consents), \(orNull(assessment)),
                \(disclosure.by), \(disclosure.at), \(audience.rawValue))
            """
        )
        work.audit.note(
            .handedOut,
            disclosure.part.kind.rawValue,
            child: child,
            plan: plan,
            audience: audience
        )
    }

    /// What the caller may know was handed out in a plan, oldest first.
    ///
    /// A unit sees what it gave and what it got; the family sees everything about the child,
    /// save that an answer which one guardian has kept went on: that would tell the other of it. Nor
    /// is a guardian told that something kept from the guardians was handed out on a rule of law.
    func entries(in plan: Plan.ID) throws -> [Disclosure] {
        try work.connection.all(
            """
            SELECT id, part_kind, part_id, part_version, owner_id, receiver_id, ground, consents,
                assessment, by_id, at_ms
            FROM disclosure
            WHERE plan_id = \(plan) AND \(mayRead(plan)) AND \(isOpenToGuardian)
            ORDER BY at_ms, id
            """
        ) { try Disclosure($0, readBy: work.caller.unit) }
    }

    /// The day on which the row of each of these plans was last handed to the caller's unit.
    func daysOfCopies(of plans: [Plan.ID]) throws -> [Plan.ID: CivilDate] {
        guard let unit = work.caller.unit, !plans.isEmpty else { return [:] }
        let rows = try work.connection.all(
            """
            SELECT plan_id, MAX(at_ms) AS latest_ms
            FROM disclosure
            WHERE part_kind = \(PartKind.plan.rawValue) AND receiver_id = \(unit)
                AND \(SQL.column("plan_id", isAmong: plans))
            GROUP BY plan_id
            """
        )
        return try rows.reduce(into: [:]) { days, row in
            let latest = Instant(milliseconds: try row.int64("latest_ms"))
            days[try row.value("plan_id")] = SwedishTime.day(of: latest)
        }
    }

    /// That the line is of nothing kept from the guardians, when one of them reads.
    private var isOpenToGuardian: SQL {
        guard case .guardian = work.caller.standing else { return "1 = 1" }
        return "audience = \(Audience.family.rawValue)"
    }

    private func mayRead(_ plan: Plan.ID) throws -> SQL {
        if let unit = work.caller.unit {
            return "(owner_id = \(unit) OR receiver_id = \(unit))"
        }
        if case .invited = work.caller.standing { return "1 = 0" }
        // The family reads the plan itself under its access; without it nothing is left.
        let child = try work.parts(Plan.self).require(plan).child
        return """
            child_id = \(child) AND (part_kind <> \(PartKind.outcome.rawValue) OR part_id IN (
                SELECT id
                FROM \(NeedOutcome.table)
                WHERE plan_id = \(plan) AND \(work.mayRead(NeedOutcome.self))
            ))
            """
    }
}

extension Disclosure {
    fileprivate init(_ row: Row, readBy reader: ServiceUnit.ID?) throws {
        let owner: ServiceUnit.ID = try row.value("owner_id")
        self.init(
            id: try row.value("id"),
            part: PartReference(
                kind: try row.choice("part_kind"),
                id: try row.text("part_id"),
                version: try row.int("part_version")
            ),
            owner: owner,
            receiver: try row.value("receiver_id"),
            ground: try DisclosureGround(row, withAssessment: reader == owner),
            by: try row.value("by_id"),
            at: Instant(milliseconds: try row.int64("at_ms"))
        )
    }
}

extension DisclosureGround {
    fileprivate init(_ row: Row, withAssessment isShown: Bool) throws {
        let ground = try row.text("ground")
        if ground == DisclosureLedger.consent {
            self = .consent(try row.words("consents"))
        } else {
            let assessment = try row.prose("assessment")
            self = .law(try row.choice("ground"), because: isShown ? assessment : nil)
        }
    }
}
