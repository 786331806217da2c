import Storage

/// A text that someone wrote, with the facts of its row that decide who reads it.
struct OracleText {
    let table: String
    let plan: String
    let child: String
    let holder: String
    let owner: String
    let audience: String
    /// Whose alone it is in the family, as it is stored; nothing when it is everyone's.
    let giver: String?
    let text: String

    /// Everything that someone wrote, line by line.
    static func all(_ connection: any Connection) throws -> [OracleText] {
        try columns.flatMap { table, columns in
            try columns.flatMap { try lines(of: $0, in: table, connection) }
        } + assessments(connection)
    }

    private static let columns: [(SQL, [SQL])] = [
        ("plan_step", ["why", "minutes", "in_error"]),
        ("step_note", ["why", "best_interests", "in_error"]),
        ("voice", ["words", "effect", "reason", "in_error"]), ("need", ["words", "in_error"]),
        ("goal", ["words", "in_error"]), ("need_outcome", ["remark", "in_error"]),
        ("support_input", ["what", "in_error"]), ("input_answer", ["reason", "in_error"]),
        ("other_measure", ["what", "in_error"]),
        ("meeting", ["question", "notes", "called_off_reason", "in_error"]),
        ("call_answer", ["reason", "who", "in_error"]),
        ("disagreement", ["account", "outcome", "in_error"]), ("unit_change", ["account"]),
        ("handover", ["about"]), ("handover_answer", ["reason"]),
        ("copy_request", ["wish", "reason"]), ("family_message", ["words", "answer"]),
        ("family_reply", ["support", "words"]),
        ("maturity_assessment", ["question", "reasons"]),
        ("guardian_absence", ["tried", "urgency"]), ("board_decision", ["reference"]),
        ("insight_closure", ["reason"]),
    ]

    /// Whose alone a row is in the family.
    private static func giver(in table: SQL) -> SQL {
        switch table.rendered(for: .sqlite).text {
        case "need_outcome": "kept_by"
        case "copy_request": "asker"
        case "family_reply": "giver"
        case "family_message": "CASE readers WHEN 'family' THEN NULL ELSE writer END"
        case "guardian_absence", "board_decision": "'guardian ' || guardian_id"
        case "insight_closure": "'nobody'"
        default: "NULL"
        }
    }

    private static func lines(
        of column: SQL,
        in table: SQL,
        _ connection: any Connection
    ) throws -> [OracleText] {
        try connection.all(
            """
            SELECT plan_id, child_id, holder_id, owner_id, audience, \(giver(in: table)) AS giver,
                \(column) AS text
            FROM \(table)
            WHERE \(column) IS NOT NULL
            """
        ).flatMap { try lines(of: $0, in: table.rendered(for: .sqlite).text) }
    }

    /// Why something was told on a rule of law, which stays with the unit that told.
    private static func assessments(_ connection: any Connection) throws -> [OracleText] {
        try connection.all(
            """
            SELECT plan_id, child_id, owner_id AS holder_id, owner_id,
                'notForParents' AS audience, 'nobody' AS giver, assessment AS text
            FROM disclosure
            WHERE assessment IS NOT NULL
            """
        ).flatMap { try lines(of: $0, in: "disclosure") }
    }

    private static func lines(of row: Row, in table: String) throws -> [OracleText] {
        try row.text("text").split(whereSeparator: \.isNewline).map { line in
            OracleText(
                table: table,
                plan: try row.optionalText("plan_id") ?? "",
                child: try row.text("child_id"),
                holder: try row.text("holder_id"),
                owner: try row.text("owner_id"),
                audience: try row.text("audience"),
                giver: try row.optionalText("giver"),
                text: String(line)
            )
        }
    }
}

/// Who signs in, and what is known about them that decides what they read.
struct OracleAccount {
    let name: String
    let unit: String?
    let child: String?
    let guardian: String?
    let isShutOut: Bool
    let invitedPlan: String?
    /// The authority whose people the person looks after.
    let office: String?
    let invitingUnit: String?

    func mayRead(_ text: OracleText) -> Bool {
        if let unit { return text.holder == unit }
        if let invitedPlan {
            return text.plan == invitedPlan && text.holder == invitingUnit
                && text.owner == invitingUnit && text.audience == "family"
                && ["need", "goal", "voice"].contains(text.table)
        }
        guard !isShutOut, text.child == child, text.holder == text.owner else { return false }
        return (guardian == nil || text.audience == "family") && isOwnOrShared(text)
    }

    /// Whether it is nobody's alone in the family, or this person's; of what is on record about a
    /// guardian the child reads all but a closing.
    private func isOwnOrShared(_ text: OracleText) -> Bool {
        guard let giver = text.giver else { return true }
        if let guardian { return giver == "guardian \(guardian)" }
        return ["guardian_absence", "board_decision"].contains(text.table)
            || child.map { giver == "child \($0)" } ?? false
    }
}
