import Domain
import Storage

/// How many plans a unit answers for that are not over: a number, and nothing of what they say.
enum RunningPlansQuery {
    static func count(at unit: ServiceUnit.ID, on connection: any Connection) throws -> Int {
        try connection.first(
            """
            SELECT COUNT(*) AS number
            FROM plan
            WHERE lead_id = \(unit) AND holder_id = owner_id AND in_error IS NULL
                AND status NOT IN ('refused', 'declined') AND status NOT LIKE 'ended %'
            """
        )?.int("number") ?? 0
    }
}
