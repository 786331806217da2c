import Domain
import Storage

/// The accounts of a child and its guardians.
struct FamilyAccounts {
    /// An account as far as a code on paper asks about it.
    struct Account: Hashable, Sendable {
        let person: Person.ID
        /// Whether it is closed, or also opens what the person does at work.
        ///
        /// No unit gives anyone a way into such an account.
        let isLookedAfterElsewhere: Bool
        /// Whether it asks for codes from an app.
        let hasCodes: Bool
    }

    /// The account of each in the family who has one; the open one, where there are several.
    static func all(
        of child: Child.ID,
        on day: CivilDate,
        _ connection: any Connection
    ) throws -> [Consent.Giver: Account] {
        let rows = try connection.all(
            """
            SELECT family_account.person_id, family_account.guardian_id, person.closed_ms,
                (SELECT COUNT(*)
                 FROM second_factor
                 WHERE second_factor.person_id = family_account.person_id
                    AND confirmed_ms IS NOT NULL) AS factors,
                (SELECT COUNT(*)
                 FROM staff_assignment
                 WHERE staff_assignment.person_id = family_account.person_id
                    AND (until_day IS NULL OR until_day >= \(day))) AS units
            FROM family_account
            JOIN person ON person.id = family_account.person_id
            WHERE family_account.child_id = \(child)
            ORDER BY family_account.person_id
            """
        )
        let accounts = try rows.map { row -> (Consent.Giver, Account) in
            let guardian: Guardian.ID? = try row.optionalValue("guardian_id")
            let isClosed = try row.optionalInt64("closed_ms") != nil
            let account = Account(
                person: try row.value("person_id"),
                isLookedAfterElsewhere: try isClosed || row.int("units") > 0,
                hasCodes: try row.int("factors") > 0
            )
            return (guardian.map { Consent.Giver.guardian($0) } ?? .child(child), account)
        }
        return Dictionary(accounts) { $0.isLookedAfterElsewhere ? $1 : $0 }
    }
}
