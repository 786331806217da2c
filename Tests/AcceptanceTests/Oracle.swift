import Coordination
import Domain
import Storage

/// What each person may and may not read, worked out from the rows alone.
struct Oracle: Sendable {
    struct Reader: Sendable {
        let name: String
        let plans: Set<String>
        /// Texts that stand in rows the person has no right to, and in no row the person has.
        let secrets: Set<String>
    }

    /// A plan's identifier, and one of each kind of thing below it, by the name in the path.
    struct Plan: Sendable {
        var id = ""
        var parts: [String: String] = [:]

        /// The path with everything in it named; nothing when the plan has no such thing.
        func address(_ path: String) -> String? {
            let named = parts.merging(["plan": id]) { $1 }.reduce(path) { address, part in
                address.replacing("{\(part.key)}", with: part.value)
            }
            return named.contains("{") ? nil : named
        }
    }

    let plans: [Plan]
    let readers: [String: Reader]

    init(_ database: any Database) async throws {
        let texts = try await database.read { try Self.texts($0) }
        plans = try await database.read { try Self.plans($0) }
        readers = try await database.read { connection in
            var readers: [String: Reader] = [:]
            for account in try Self.accounts(connection) {
                let own = texts.filter(account.mayRead)
                let readable = Set(own.map(\.text))
                readers[account.name] = Reader(
                    name: account.name,
                    plans: Set(own.map(\.plan)),
                    secrets: Set(texts.map(\.text)).subtracting(readable)
                        .filter { secret in
                            secret.count > 15 && !readable.contains { $0.contains(secret) }
                        }
                )
            }
            return readers
        }
    }

    /// What can stand below a plan in a path, and its table.
    static let kinds: [(String, SQL)] = [
        ("need", "need"), ("input", "support_input"), ("meeting", "meeting"),
        ("disagreement", "disagreement"), ("message", "family_message"), ("consent", "consent"),
        ("handover", "handover"), ("change", "unit_change"), ("copy", "copy_request"),
        ("invitation", "invitation"),
    ]

    private static func plans(_ connection: any Connection) throws -> [Plan] {
        var plans: [String: Plan] = [:]
        for row in try connection.all("SELECT id, child_id FROM plan WHERE holder_id = owner_id") {
            let id = try row.text("id")
            plans[id] = Plan(id: id, parts: ["child": try row.text("child_id")])
        }
        for (name, table) in kinds {
            let rows = try connection.all(
                "SELECT plan_id, max(id) AS id FROM \(table) WHERE plan_id IS NOT NULL GROUP BY plan_id"
            )
            for row in rows { plans[try row.text("plan_id")]?.parts[name] = try row.text("id") }
        }
        let guardians = try connection.all(
            """
            SELECT plan.id AS plan_id, max(guardian.id) AS id
            FROM plan
            JOIN guardian ON guardian.child_id = plan.child_id
            GROUP BY plan.id
            """
        )
        for row in guardians {
            plans[try row.text("plan_id")]?.parts["guardian"] = try row.text("id")
        }
        for (id, plan) in plans where plan.parts["need"] != nil {
            plans[id]?.parts["kind"] = "need"
            plans[id]?.parts["part"] = plan.parts["need"]
        }
        return plans.values.sorted { $0.id < $1.id }
    }

    private struct Text {
        let table: String
        let plan: String
        let child: String
        let holder: String
        let owner: String
        let audience: String
        let text: String
    }

    private struct Account {
        let name: String
        let unit: String?
        let child: String?
        let isGuardian: Bool
        let isShutOut: Bool
        let invitedPlan: String?
        let invitingUnit: String?

        func mayRead(_ text: Text) -> Bool {
            if let unit { return text.holder == unit }
            if let invitedPlan {
                return text.plan == invitedPlan && text.holder == invitingUnit
                    && text.owner == invitingUnit && text.audience == "family"
                    && ["need", "goal", "voice"].contains(text.table)
            }
            guard !isShutOut else { return false }
            return text.child == child && text.holder == text.owner
                && (!isGuardian || text.audience == "family")
        }
    }

    private static func accounts(_ connection: any Connection) throws -> [Account] {
        try connection.all(
            """
            SELECT account.user_name, staff_assignment.unit_id, family_account.child_id,
                family_account.guardian_id, invited_account.plan_id AS invited_plan,
                invited_account.unit_id AS inviting_unit,
                insight_closure.id AS closure
            FROM account
            LEFT JOIN staff_assignment ON staff_assignment.person_id = account.person_id
            LEFT JOIN family_account ON family_account.person_id = account.person_id
            LEFT JOIN invited_account ON invited_account.person_id = account.person_id
            LEFT JOIN insight_closure
                ON insight_closure.guardian_id = family_account.guardian_id
            """
        ).map { row in
            Account(
                name: try row.text("user_name"),
                unit: try row.optionalText("unit_id"),
                child: try row.optionalText("child_id"),
                isGuardian: try row.optionalText("guardian_id") != nil,
                isShutOut: try row.optionalText("closure") != nil,
                invitedPlan: try row.optionalText("invited_plan"),
                invitingUnit: try row.optionalText("inviting_unit")
            )
        }
    }

    /// Everything that someone wrote, escaped as a page escapes it.
    private static func texts(_ connection: any Connection) throws -> [Text] {
        let columns: [(SQL, SQL)] = [
            ("plan_step", "why"), ("step_note", "why"), ("step_note", "best_interests"),
            ("voice", "words"),
            ("voice", "effect"), ("voice", "reason"), ("need", "words"), ("goal", "words"),
            ("need_outcome", "remark"), ("support_input", "what"), ("input_answer", "reason"),
            ("other_measure", "what"), ("meeting", "question"), ("meeting", "notes"),
            ("disagreement", "account"), ("disagreement", "outcome"),
            ("meeting", "called_off_reason"), ("unit_change", "account"),
            ("handover", "about"), ("handover_answer", "reason"), ("copy_request", "wish"),
            ("copy_request", "reason"), ("maturity_assessment", "question"),
            ("maturity_assessment", "reasons"), ("guardian_absence", "tried"),
            ("guardian_absence", "urgency"), ("board_decision", "reference"),
            ("insight_closure", "reason"),
        ]
        return try columns.flatMap { table, column in
            try connection.all(
                """
                SELECT plan_id, child_id, holder_id, owner_id, audience, \(column) AS text
                FROM \(table)
                WHERE \(column) IS NOT NULL
                """
            ).map { row in
                Text(
                    table: table.rendered(for: .sqlite).text,
                    plan: try row.optionalText("plan_id") ?? "",
                    child: try row.text("child_id"),
                    holder: try row.text("holder_id"),
                    owner: try row.text("owner_id"),
                    audience: try row.text("audience"),
                    text: try row.text("text")
                )
            }
        }
    }
}
