import Domain
import Storage

/// In whose family an account stands, read beside the one whose it is.
enum FamilyStanding {
    static let columns: SQL = """
        family_account.child_id, family_account.guardian_id, invited_account.invitation_id,
            invited_account.child_id AS invited_child_id, invited_account.plan_id,
            invited_account.unit_id AS inviting_unit_id
        """

    /// - Parameter person: The column that says whose account it is.
    static func joins(to person: SQL) -> SQL {
        """
        LEFT JOIN family_account ON family_account.person_id = \(person)
            LEFT JOIN invited_account ON invited_account.person_id = \(person)
        """
    }

    /// The child, a guardian, or someone whom they want in a plan; nothing for all others.
    static func read(_ row: Row) throws -> Caller.Standing? {
        if let invitation = try row.optionalValue("invitation_id", as: Invitation.ID.self) {
            return .invited(
                Caller.Invited(
                    invitation: invitation,
                    child: try row.value("invited_child_id"),
                    plan: try row.value("plan_id"),
                    by: try row.value("inviting_unit_id")
                )
            )
        }
        guard let child = try row.optionalValue("child_id", as: Child.ID.self) else { return nil }
        let guardian: Guardian.ID? = try row.optionalValue("guardian_id")
        return guardian.map { .guardian($0, of: child) } ?? .child(child)
    }
}
