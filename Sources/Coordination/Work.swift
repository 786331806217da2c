import Domain
import Foundation
import Storage

/// What an operation works with: one transaction, one caller, one moment.
///
/// A `Work` cannot be made without a caller, and its stores cannot be reached without a `Work`.
package struct Work {
    let connection: any Connection
    package let caller: Caller
    package let now: Instant
    /// The calendar date in Sweden, the same through the whole transaction.
    package let today: CivilDate
    package let agreements: AgreementShelf
    package let access: Access
    let directories: DirectoryShelf
    let audit: AuditTrail
    /// What the transaction has written of plans.
    let changes: ChangeTrail
    let effects: Effects
    /// What a guardian, or someone whom the family invited, may see on the day.
    let insight: Insight

    init(
        connection: any Connection,
        caller: Caller,
        agreements: AgreementShelf,
        directories: DirectoryShelf,
        effects: Effects,
        audit: AuditTrail,
        changes: ChangeTrail = ChangeTrail()
    ) throws {
        self.connection = connection
        self.caller = caller
        self.agreements = agreements
        self.directories = directories
        self.effects = effects
        self.audit = audit
        self.changes = changes
        now = effects.now()
        today = SwedishTime.day(of: now)
        insight = try InsightQuery(connection, today).insight(of: caller)
        access = Access(caller: caller, insight: insight)
    }

    /// A new identifier, in order of creation.
    package func newID<Entity>(_ type: Entity.Type = Entity.self) -> Identifier<Entity> {
        Identifier(effects.newID(now))
    }

    /// All reading and writing of one kind of part.
    package func parts<Content: PlanPart>(_ type: Content.Type = Content.self) -> Parts<Content> {
        Parts(work: self)
    }

    /// The same transaction at another unit, for what happens there by itself.
    ///
    /// It reads and writes that unit's own rows and no others; the log still says who made it
    /// happen.
    /// - Parameter person: The one at the unit whose doing it is, such as who asked.
    func standingIn(for person: Person.ID, at unit: ServiceUnit.ID) throws -> Work {
        try Work(
            connection: connection,
            caller: Caller(person: person, standing: .staff(unit)),
            agreements: agreements,
            directories: directories,
            effects: effects,
            audit: audit,
            changes: changes
        )
    }

    /// The first gate: the caller has proved all that staff are asked to, and the role lists it.
    ///
    /// - Throws: `NotFound`, since what a role has nothing to do with does not exist for it.
    func require(_ permission: Permission) throws {
        guard caller.proof.isWhole else {
            audit.note(.attempted, "\(permission.rawValue) without a code")
            throw NotFound()
        }
        guard caller.may(permission) else {
            audit.note(.attempted, "\(permission.rawValue) as \(caller.role.rawValue)")
            throw NotFound()
        }
    }

    /// The caller's unit.
    ///
    /// - Throws: `NotAllowed.staffOnly` for the family.
    package func requireUnit() throws -> ServiceUnit.ID {
        guard let unit = caller.unit else {
            audit.note(.attempted, "\(NotAllowed.staffOnly)")
            throw NotAllowed.staffOnly
        }
        return unit
    }

    /// The rows that the caller may read and that count: none that was written by mistake.
    func mayRead<Content: PlanPart>(_ type: Content.Type) -> SQL {
        "\(mayHold(type)) AND in_error IS NULL"
    }

    /// The same decision as `Access.mayRead`, as SQL over a part's own columns.
    func mayHold<Content: PlanPart>(_ type: Content.Type) -> SQL {
        let kind = Content.partKind
        switch caller.standing {
        case .staff(let unit):
            return "holder_id = \(unit)"
        case .child(let child):
            guard kind.isForChild else { return "1 = 0" }
            return "child_id = \(child) AND holder_id = owner_id\(narrower(type, .child(child)))"
        case .guardian(let guardian, let child):
            return """
                child_id = \(child) AND holder_id = owner_id
                    AND audience = \(Audience.family.rawValue) AND \(within(type, guardian))
                    \(narrower(type, .guardian(guardian)))
                """
        case .invited(let invited):
            guard insight.covers(kind.information), kind.isForInvited else { return "1 = 0" }
            let plan: SQL = kind == .child ? "plan_id IS NULL" : "plan_id = \(invited.plan)"
            return """
                child_id = \(invited.child) AND \(plan) AND holder_id = owner_id
                    AND owner_id = \(invited.by) AND audience = \(Audience.family.rawValue)
                """
        case .office:
            return "1 = 0"
        }
    }

    /// What a guardian's insight reaches, and what they wrote themselves beyond it.
    private func within<Content: PlanPart>(_ type: Content.Type, _ guardian: Guardian.ID) -> SQL {
        if insight.covers(Content.partKind.information) { return "1 = 1" }
        let own = Content.isWritten(by: .guardian(guardian))
        return insight.coversOwnWords ? own ?? "1 = 0" : "1 = 0"
    }

    private func narrower<Content: PlanPart>(
        _ type: Content.Type,
        _ reader: Consent.Giver
    ) -> SQL {
        Content.familyMayRead(reader).map { " AND \($0)" as SQL } ?? ""
    }
}
