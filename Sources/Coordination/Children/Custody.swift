import Domain
import Storage

/// Whether a guardian's account still opens anything; asked anew in every transaction.
///
/// It reads the owners' rows, for it decides access and cannot itself depend on it.
/// - SeeAlso: FB (1949:381) 6 kap. 2 §; disclosure case D-29.
enum Custody {
    static func holds(
        _ guardian: Guardian.ID,
        of child: Child.ID,
        on today: CivilDate,
        _ connection: any Connection
    ) throws -> Bool {
        let guardians = try connection.all(
            """
            SELECT id, child_id, \(SQL.joined(Guardian.columns))
            FROM guardian
            WHERE id = \(guardian) AND child_id = \(child) AND holder_id = owner_id
            """
        ).map(Guardian.init)
        let children = try connection.all(
            """
            SELECT id, \(SQL.joined(Child.columns))
            FROM child
            WHERE id = \(child) AND holder_id = owner_id
            """
        ).map(Child.init)
        guard let guardian = guardians.first, let child = children.first else { return false }
        return guardian.hasCustody(of: child, on: today)
    }
}
