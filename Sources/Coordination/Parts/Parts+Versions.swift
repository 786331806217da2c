import Domain
import Storage

/// What was written in a part from first to last, and whether it was a mistake.
package struct Writing<Content: Sendable>: Sendable {
    /// As the caller has held it, oldest first; never empty.
    package let versions: [Held<Content>]
    package let mistake: Mistake?
}

/// That a part was written by mistake (felaktigt införd), why and when.
package struct Mistake: Hashable, Sendable {
    /// Nothing for a unit that got the mark when no ground let the words out.
    package let reason: Prose?
    package let at: Instant
}

extension Parts {
    /// Every part of this kind in a plan that the caller may read, with what it said before.
    ///
    /// A holder of a copy sees the versions it has had. Only for kinds whose reading the family's
    /// own columns do not narrow, since a version keeps none of them apart.
    /// - SeeAlso: disclosure case D-16.
    func writings(in plan: Plan.ID) throws -> [Writing<Content>] {
        let earlier = Dictionary(
            grouping: try PartHistory(connection: work.connection).rows(
                in: PartTable(Content.self),
                where: "plan_id = \(plan) AND \(work.mayHold(Content.self))"
            ).map(held),
            by: \.content.partID
        )
        let rows = try work.connection.all(
            """
            SELECT \(PartColumns.all), \(SQL.joined(Content.columns)), in_error
            FROM \(Content.table)
            WHERE plan_id = \(plan) AND \(work.mayHold(Content.self))
            ORDER BY id
            """
        )
        return try rows.map { row in
            let now = try held(row)
            work.audit.note(.viewed, Content.partKind.rawValue, child: now.child, plan: plan)
            let before = earlier[now.content.partID] ?? []
            guard let reason = try row.optionalText("in_error") else {
                return Writing(versions: before + [now], mistake: nil)
            }
            // The mark is a version of its own, which says the same as the one before.
            let mistake = Mistake(reason: Prose(reason), at: now.writtenAt)
            return Writing(versions: before.isEmpty ? [now] : before, mistake: mistake)
        }
    }

    /// The parts in a plan that the caller holds and that were written by mistake.
    func mistaken(in plan: Plan.ID) throws -> Set<String> {
        let rows = try work.connection.all(
            """
            SELECT id
            FROM \(Content.table)
            WHERE plan_id = \(plan) AND in_error IS NOT NULL AND \(work.mayHold(Content.self))
            """
        )
        return Set(try rows.map { try $0.text("id") })
    }

    /// Marks a part as written by mistake (felaktigt införd), here and in every copy.
    ///
    /// It leaves every page but the history of those who hold it; whoever got it must know that it
    /// was wrong, so the mark reaches them whatever is consented to. Why it was is new text: it goes
    /// where a ground lets it out today, and the ledger says so.
    /// - Throws: `NotAllowed.ownerOnly` for a copy; `StaleVersion` when someone was faster.
    /// - SeeAlso: PDL (2008:355) 3 kap. 14 §; Regulation (EU) 2016/679, articles 16 and 19; D-17.
    func markInError(_ held: Held<Content>, because reason: Prose) throws {
        guard held.isOwn, held.owner == work.caller.unit else { throw NotAllowed.ownerOnly }
        guard let plan = held.plan else { throw NotFound() }
        let rule = DisclosureRule(register: try work.consentRegister(for: plan), today: work.today)
        let planAudience = try work.parts(Plan.self).require(plan).audience
        for holder in try holders(of: held) {
            guard holder != held.owner else {
                try mark(held, heldBy: holder, because: reason.description)
                continue
            }
            // The rule refuses in its own words alone, and those are told to nobody here.
            let ground = try? rule.ground(
                for: Content.partKind,
                audience: held.audience,
                inPlanFor: planAudience,
                ownedBy: held.owner,
                handedBy: held.owner,
                to: holder
            )
            try mark(held, heldBy: holder, because: ground == nil ? "" : reason.description)
            if let ground { try enterMark(of: held, to: holder, on: ground, in: plan) }
        }
        work.changes.noteMark(in: plan)
        work.audit.noteWriting(held)
    }

    private func holders(of held: Held<Content>) throws -> [ServiceUnit.ID] {
        try work.connection.all(
            """
            SELECT holder_id
            FROM \(Content.table)
            WHERE id = \(held.content.partID) AND owner_id = \(held.owner) AND in_error IS NULL
            """
        ).map { try $0.value("holder_id") }
    }

    /// Takes the row out of what counts, and keeps it.
    func mark(
        _ held: Held<Content>,
        heldBy holder: ServiceUnit.ID,
        because reason: String
    ) throws {
        let id = held.content.partID
        try PartHistory(connection: work.connection)
            .keep(id, of: PartTable(Content.self), heldBy: holder)
        try work.connection.execute(
            """
            UPDATE \(Content.table)
            SET in_error = \(reason), version = version + 1, written_by = \(work.caller.person),
                written_ms = \(work.now)
            WHERE id = \(id) AND holder_id = \(holder) AND owner_id = \(held.owner)
                AND in_error IS NULL
            """
        )
    }

    private func enterMark(
        of held: Held<Content>,
        to receiver: ServiceUnit.ID,
        on ground: DisclosureGround,
        in plan: Plan.ID
    ) throws {
        let disclosure = Disclosure(
            id: work.newID(),
            part: PartReference(
                kind: Content.partKind,
                id: held.content.partID,
                version: held.version + 1
            ),
            owner: held.owner,
            receiver: receiver,
            ground: ground,
            by: work.caller.person,
            at: work.now
        )
        try DisclosureLedger(work: work)
            .enter(disclosure, in: plan, about: held.child, knownTo: held.audience)
    }
}
