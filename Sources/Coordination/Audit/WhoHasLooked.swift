import Domain
import Storage

/// Who has looked at a plan or done something in it, as the family and the unit may see it.
///
/// Units and days, never the names of staff, and not how often: a number explains nothing. A
/// receiver's own reading of its copy is that authority's log and is not shown here.
/// - SeeAlso: PDL (2008:355) 5 kap. 5 §; disclosure cases D-31, D-32.
package struct WhoHasLooked: Sendable {
    package struct Line: Hashable, Sendable {
        package let day: CivilDate
        package let unit: ServiceUnit
        package let act: AuditAct
    }

    /// A unit that has a copy of its own, and with it a list of its own.
    package struct Copy: Hashable, Sendable {
        package let unit: ServiceUnit
        /// Whom to ask there, by name and number, where the plan says so.
        package let contact: String?
    }

    package let lines: [Line]
    package let child: Child
    /// The unit whose list it is.
    package var holder: ServiceUnit?
    /// The units with copies that the family knows of; none for staff.
    package var copies: [Copy] = []
}

extension Coordinator {
    /// What the unit that holds the plan has done with it, day by day, newest first.
    ///
    /// - Throws: `NotFound` when the caller may not see the plan.
    package func whoHasLooked(at id: Plan.ID, as caller: Caller) async throws -> WhoHasLooked {
        try await read(as: caller) { work in
            let plan = try work.parts(Plan.self).require(id)
            guard caller.unit != nil || caller.ownGiver != nil else { throw NotFound() }
            let directory = try work.directory()
            let shown = caller.unit ?? plan.content.holder
            let rows = try work.connection.all(
                """
                SELECT act, at_ms
                FROM access_log
                WHERE plan_id = \(id) AND unit_id = \(shown) AND outcome = 'done'
                    AND act IN ('viewed', 'wrote', 'handedOut') AND \(work.mayKnow)
                ORDER BY at_ms DESC
                LIMIT 2000
                """
            )
            let unit = try directory.unit(shown)
            return WhoHasLooked(
                lines: try WhoHasLooked.lines(rows, by: unit),
                child: try work.parts(Child.self).require(plan.child).content,
                holder: unit,
                copies: caller.unit == nil ? try work.copies(of: id, but: shown) : []
            )
        }
    }
}

extension Work {
    /// The units other than `holder` that have been given something of the plan, the first one first.
    fileprivate func copies(
        of plan: Plan.ID,
        but holder: ServiceUnit.ID
    ) throws -> [WhoHasLooked.Copy] {
        let contacts = try parts(SectorContact.self).all(in: plan).map(\.content)
            .filter { $0.period.contains(today) }
        let directory = try directory()
        var seen: Set<ServiceUnit.ID> = [holder]
        return try DisclosureLedger(work: self).entries(in: plan).map(\.receiver)
            .filter { seen.insert($0).inserted }
            .map { unit in
                let contact = contacts.first { $0.unit == unit }
                return WhoHasLooked.Copy(
                    unit: try directory.unit(unit),
                    contact: contact.map {
                        [$0.name, $0.phone?.description].compactMap { $0 }.joined(separator: ", ")
                    }
                )
            }
    }

    /// Nobody in the family learns from the log that another has written to the unit or answered,
    /// nor that there is a record about a guardian; no guardian, that something is kept from them.
    fileprivate var mayKnow: SQL {
        guard caller.unit == nil else { return "1 = 1" }
        let hidden: [PartKind] = [
            .familyMessage, .familyReply, .copyRequest, .absence, .boardDecision, .closure,
            .maturity, .outcome,
            .consent,
        ]
        let subjects = hidden.map { "\($0.rawValue)" as SQL }
        let isKnown: SQL = "subject NOT IN (\(SQL.joined(subjects)))"
        guard case .guardian = caller.standing else { return isKnown }
        return "\(isKnown) AND (audience IS NULL OR audience = \(Audience.family.rawValue))"
    }
}

extension WhoHasLooked {
    fileprivate static func lines(_ rows: [Row], by unit: ServiceUnit) throws -> [Line] {
        var seen: Set<Line> = []
        return try rows.map { row in
            Line(
                day: SwedishTime.day(of: Instant(milliseconds: try row.int64("at_ms"))),
                unit: unit,
                act: try row.choice("act")
            )
        }
        .filter { seen.insert($0).inserted }
    }
}
