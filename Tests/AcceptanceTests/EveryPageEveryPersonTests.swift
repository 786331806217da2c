import Coordination
import Domain
import ExampleWorld
import Fixtures
import Hummingbird
import HummingbirdTesting
import Server
import Storage
import Testing

/// Walks every page of every plan as every person of the invented county.
@Suite(.serialized) struct `Every page, opened by every person` {
    @Test(.proves("D-01", "D-02", "D-42"))
    func `shows what was handed out to that person and nothing else`() async throws {
        let demo = try await DemoService()
        let oracle = try await Oracle(demo.service.database)
        let paths = demo.service.router.routes.filter { $0.method == .get }
            .map { $0.path.description }.filter { $0.contains("plan") || !$0.contains(":") }
        try await Application(router: demo.service.router).test(.router) { client in
            for login in ExampleWorld.logins {
                let visitor = Visitor(client)
                try await visitor.signIn(login.userName)
                let reader = try #require(oracle.readers[login.userName])
                var seen = SeenText()
                for path in paths where !path.hasPrefix("/static") {
                    try await Self.walk(path, visitor, reader, oracle, &seen)
                }
                for secret in reader.secrets where seen.contains(secret) {
                    Issue.record("\(reader.name) sees what nobody handed out: \(secret)")
                }
            }
        }
        #expect(oracle.plans.count >= 60)
        try await demo.stop()
    }

    private static func walk(
        _ path: String,
        _ visitor: Visitor,
        _ reader: Oracle.Reader,
        _ oracle: Oracle,
        _ seen: inout SeenText
    ) async throws {
        let isBelowPlan = path.contains(":plan")
        for plan in isBelowPlan ? oracle.plans : [""] {
            let address = path.replacing(":plan", with: plan)
            guard !address.contains(":") else { continue }
            try await visitor.open(address)
            #expect(visitor.status < 500, "\(address) as \(reader.name)")
            if isBelowPlan, !reader.plans.contains(plan) {
                #expect(visitor.status == 404, "\(address) as \(reader.name)")
            }
            seen.add(visitor.html)
        }
    }
}

/// Every text that a person has met on the pages, each once.
private struct SeenText {
    private var lines: Set<Substring> = []

    mutating func add(_ html: String) {
        lines.formUnion(html.split(separator: "\n"))
    }

    func contains(_ text: String) -> Bool { lines.contains { $0.contains(text) } }
}

/// What each person may and may not read, worked out from the rows alone.
private struct Oracle: Sendable {
    struct Reader: Sendable {
        let name: String
        let plans: Set<String>
        /// Texts that stand in rows the person has no right to, and in no row the person has.
        let secrets: Set<String>
    }

    let plans: [String]
    let readers: [String: Reader]

    init(_ database: any Database) async throws {
        let texts = try await database.read { try Self.texts($0) }
        plans = try await database.read { connection in
            try connection.all("SELECT DISTINCT id FROM plan").map { try $0.text("id") }
        }
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
                    plan: try row.text("plan_id"),
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
