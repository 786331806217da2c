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
    let audit: AuditTrail
    private let effects: Effects
    private let hasCustody: Bool

    init(
        connection: any Connection,
        caller: Caller,
        agreements: AgreementShelf,
        effects: Effects,
        audit: AuditTrail
    ) throws {
        self.connection = connection
        self.caller = caller
        self.agreements = agreements
        self.effects = effects
        self.audit = audit
        now = effects.now()
        today = SwedishTime.day(of: now)
        hasCustody = try Self.hasCustody(caller, on: today, connection)
        access = Access(caller: caller, hasCustody: hasCustody)
    }

    /// A new identifier, in order of creation.
    package func newID<Entity>(_ type: Entity.Type = Entity.self) -> Identifier<Entity> {
        Identifier(effects.newID(now))
    }

    /// All reading and writing of one kind of part.
    package func parts<Content: PlanPart>(_ type: Content.Type = Content.self) -> Parts<Content> {
        Parts(work: self)
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

    /// The same decision as `Access.mayRead`, as SQL over a part's own columns.
    func mayRead<Content: PlanPart>(_ type: Content.Type) -> SQL {
        switch caller.standing {
        case .staff(let unit):
            return "holder_id = \(unit)"
        case .child(let child):
            return "child_id = \(child) AND holder_id = owner_id\(narrower(type, .child(child)))"
        case .guardian(let guardian, let child):
            guard hasCustody else { return "1 = 0" }
            return """
                child_id = \(child) AND holder_id = owner_id
                    AND audience = \(Audience.family.rawValue)\(narrower(type, .guardian(guardian)))
                """
        }
    }

    private func narrower<Content: PlanPart>(
        _ type: Content.Type,
        _ reader: Consent.Giver
    ) -> SQL {
        Content.familyMayRead(reader).map { " AND \($0)" as SQL } ?? ""
    }

    private static func hasCustody(
        _ caller: Caller,
        on today: CivilDate,
        _ connection: any Connection
    ) throws -> Bool {
        guard case .guardian(let guardian, let child) = caller.standing else { return false }
        return try Custody.holds(guardian, of: child, on: today, connection)
    }
}
