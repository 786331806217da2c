import Coordination
import Domain
import Storage

/// What each person may and may not read, worked out from the rows alone.
struct Oracle: Sendable {
    struct Reader: Sendable {
        let name: String
        let plans: Set<String>
        let children: Set<String>
        /// Texts that stand in rows the person has no right to, and in no row the person has.
        let secrets: Set<String>
        /// One of each kind of thing that the person looks after, by the name in the path; nothing for
        /// everyone else.
        let office: [String: String]

        /// Whether the person knows of the child that the plan is about.
        func knows(_ plan: Plan) -> Bool { plan.parts["child"].map(children.contains) ?? false }
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
    /// One of each kind of thing that an authority's administrator looks after, by the authority.
    let offices: [String: [String: String]]

    private static func isAdministration(_ path: String) -> Bool {
        path.hasPrefix("/administration")
    }

    /// Where a page is found that this person may open, once for each plan or child it is about.
    func addresses(_ path: String, for reader: Reader) -> [String] {
        guard path.contains("{") else { return [path] }
        if Self.isAdministration(path) {
            return [Plan(parts: reader.office).address(path)].compactMap { $0 }
        }
        return unique(path) {
            path.contains("{plan}") ? reader.plans.contains($0.id) : reader.knows($0)
        }
    }

    /// Where it is found about plans and children that the person knows nothing of.
    func hidden(_ path: String, from reader: Reader) -> [String] {
        if Self.isAdministration(path) {
            return offices.values.filter { $0 != reader.office }
                .compactMap { Plan(parts: $0).address(path) }.sorted()
        }
        return unique(path) {
            path.contains("{plan}") ? !reader.plans.contains($0.id) : !reader.knows($0)
        }
    }

    private func unique(_ path: String, _ isMeant: (Plan) -> Bool) -> [String] {
        Set(plans.filter(isMeant).compactMap { $0.address(path) }).sorted()
    }

    init(_ database: any Database) async throws {
        let texts = try await database.read { try OracleText.all($0) }
        plans = try await database.read { try Self.plans($0) }
        let offices = try await database.read { try OracleOffice.all($0) }
        self.offices = offices
        let names = try await database.read { try OracleOffice.namesOfFamilies($0) }
        // What it takes to work it out is done with no transaction open.
        let all = OracleSecrets(texts)
        var readers: [String: Reader] = [:]
        for account in try await database.read({ try Self.accounts($0) }) {
            let own = texts.filter(account.mayRead)
            readers[account.name] = Reader(
                name: account.name,
                plans: Set(own.map(\.plan)),
                children: Set(own.map(\.child)),
                secrets: all.unknown(to: Set(own.map(\.text)))
                    .union(account.office == nil ? [] : names),
                office: account.office.flatMap { offices[$0] } ?? [:]
            )
        }
        self.readers = readers
    }

    /// What can stand below a plan in a path, and its table.
    static let kinds: [(String, SQL)] = [
        ("need", "need"), ("input", "support_input"), ("meeting", "meeting"),
        ("disagreement", "disagreement"), ("message", "family_message"), ("consent", "consent"),
        ("handover", "handover"), ("change", "unit_change"), ("copy", "copy_request"),
        ("invitation", "invitation"),
    ]

    /// A unit of the social services for each plan of health care, else one of health care.
    private static let neighbours: SQL = """
        SELECT plan.id AS plan_id, max(unit.id) AS id
        FROM plan
        JOIN service_unit AS holder ON holder.id = plan.holder_id
        JOIN service_unit AS unit
            ON unit.sector = CASE holder.sector WHEN 'health' THEN 'social' ELSE 'health' END
        WHERE plan.holder_id = plan.owner_id
        GROUP BY plan.id
        """

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
            plans[try row.text("plan_id")]?.parts["whose"] = try row.text("id")
        }
        for row in try connection.all(neighbours) {
            plans[try row.text("plan_id")]?.parts["unit"] = try row.text("id")
        }
        for (id, plan) in plans where plan.parts["need"] != nil {
            plans[id]?.parts["kind"] = "behov"
            plans[id]?.parts["part"] = plan.parts["need"]
        }
        return plans.values.sorted { $0.id < $1.id }
    }

    private static func accounts(_ connection: any Connection) throws -> [OracleAccount] {
        try connection.all(
            """
            SELECT account.user_name, staff_assignment.unit_id, staff_assignment.authority_id,
                family_account.child_id,
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
            OracleAccount(
                name: try row.text("user_name"),
                unit: try row.optionalText("unit_id"),
                child: try row.optionalText("child_id"),
                guardian: try row.optionalText("guardian_id"),
                isShutOut: try row.optionalText("closure") != nil,
                invitedPlan: try row.optionalText("invited_plan"),
                office: try row.optionalText("authority_id"),
                invitingUnit: try row.optionalText("inviting_unit")
            )
        }
    }
}
