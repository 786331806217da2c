import Coordination
import Domain
import ExampleWorld
import Fixtures
import Storage
import Testing

@Suite struct `The example world` {
    @Test func `has a plan in every state`() async throws {
        let world = try await SettledWorld.shared.value
        let stored = try await world.texts(
            "status",
            "SELECT status FROM plan WHERE holder_id = owner_id"
        )
        let words = Set(stored.compactMap { $0.split(separator: " ").first.map(String.init) })
        #expect(
            words == [
                "noticed", "asked", "refused", "offered", "declined", "accepted", "consented",
                "called", "met", "agreed", "followedUp", "ended",
            ]
        )
        let reasons = stored.compactMap { Plan.Status(stored: $0) }.compactMap { status in
            if case .ended(let reason) = status { reason } else { nil }
        }
        #expect(Set(reasons) == Set(Plan.EndReason.allCases))
        #expect(stored.count == world.summary.plans)
    }

    @Test func `has plans under three agreements, and staff of every sector in each county`()
        async throws
    {
        let world = try await SettledWorld.shared.value
        let agreements = try await world.texts(
            "agreement_key",
            "SELECT agreement_key FROM plan WHERE holder_id = owner_id"
        )
        let plans = Dictionary(grouping: agreements) { $0 }.mapValues(\.count)
        #expect(plans.keys.sorted() == ["blekinge", "kalmar", "ostergotland"])
        #expect(plans.values.allSatisfy { $0 >= 15 })
        #expect(plans.values.reduce(0, +) >= 60)
        let sectors = try await world.texts(
            "place",
            """
            SELECT DISTINCT substr(principal.code, 1, 2) || ' ' || service_unit.sector AS place
            FROM staff_assignment
            JOIN service_unit ON service_unit.id = staff_assignment.unit_id
            JOIN principal ON principal.id = service_unit.principal_id
            """
        )
        for county in ["05", "08", "10"] {
            for sector in ["health", "social", "school"] {
                #expect(sectors.contains("\(county) \(sector)"))
            }
        }
    }

    @Test func `is the same every time it is settled`() async throws {
        let one = try await dump(SettledWorld().database)
        let other = try await dump(SettledWorld().database)
        for (table, rows) in one { #expect(rows == other[table], "\(table)") }
    }

    @Test(arguments: ["2026-12-24", "2028-02-29"] as [CivilDate])
    func `can be settled on another day`(_ day: CivilDate) async throws {
        let world = try await SettledWorld(on: day)
        let expected = try await SettledWorld.shared.value.summary
        #expect(world.summary == expected)
    }

    /// The Swedish Tax Agency's open data: `Testpersonnummer` and `Testsamordningsnummer`.
    private let published: Set = [
        "200605282383", "200612312397", "200702212382", "200711042390", "200808272397",
        "200809022395", "200812282382", "201001032398", "201002262382", "201003012380",
        "201102272398", "201106092388", "201108162395", "201111132393", "201202252399",
        "201204122384", "201204132391", "201301162382", "201302132384", "201304152398",
        "201305152397", "201308122389", "201405182385", "201408242384", "201409222393",
        "201502252388", "201506222395", "201507142394", "201508192398", "201508302385",
        "201509212385", "201510152380", "201512212398", "201602222398", "201603142389",
        "201605132388", "201607212394", "201608122394", "201608132385", "201609142383",
        "201611112382", "201611142397", "201703272391", "201705232385", "201708142391",
        "201709052391", "201810192391", "201810252393", "201811042397", "201811122397",
        "201811192382", "201812172383", "201812312385", "201901262384", "201905122386",
        "201905182380", "201906172380", "201909132381", "201911152393", "201912202387",
    ]
    private let publishedCoordination: Set = ["202304742386"]
    /// An example of a reserve number in the Swedish base profile of FHIR.
    private let reserve: Set = ["20210325K069"]

    @Test func `gives nobody a number that could be someone's`() async throws {
        let stored = try await SettledWorld.shared.value.texts(
            "numbers",
            "SELECT DISTINCT numbers FROM child WHERE holder_id = owner_id"
        )
        #expect(stored.contains(""), "one child has no number yet")
        let numbers = stored.filter { !$0.isEmpty }
        let known = published.union(publishedCoordination).union(reserve)
        #expect(Set(numbers).isSubset(of: known))
        #expect(numbers.allSatisfy { IdentityNumber(stored: $0) != nil })
    }

    @Test func `is met by children of all ages, some beyond one agreement and within another`()
        async throws
    {
        let born = try await SettledWorld.shared.value.texts(
            "birth_day",
            "SELECT birth_day FROM child WHERE holder_id = owner_id"
        )
        let ages = try born.map {
            Age(bornOn: try #require(CivilDate($0)), on: SettledWorld.today).years
        }
        #expect(ages.min() == 0)
        #expect(ages.max() == 20)
        #expect(Set(ages).isSuperset(of: 5...20))
    }

    @Test(arguments: ExampleWorld.logins)
    func `opens to every login`(_ login: ExampleWorld.Login) async throws {
        let world = try await SettledWorld.shared.value
        let caller = try await world.caller(login.userName)
        #expect((caller.unit == nil) == (login.unit == nil))
        guard caller.may(.plans) else {
            await #expect(throws: NotFound.self) { try await world.service.planList(as: caller) }
            return
        }
        #expect(try await !world.service.planList(as: caller).plans.isEmpty || isOutsider(login))
    }

    /// Nobody has told the one anything, and the other is shut out.
    private func isOutsider(_ login: ExampleWorld.Login) -> Bool {
        ["fritid", "stangd"].contains(login.userName)
    }
}

/// Every table, with the query that reads all of it.
private let worldTables: [String: SQL] = [
    "access_log": "SELECT * FROM access_log",
    "account": "SELECT * FROM account",
    "authority": "SELECT * FROM authority",
    "board_decision": "SELECT * FROM board_decision",
    "call_answer": "SELECT * FROM call_answer",
    "child": "SELECT * FROM child",
    "close_person": "SELECT * FROM close_person",
    "consent": "SELECT * FROM consent",
    "copy_request": "SELECT * FROM copy_request",
    "deputyship": "SELECT * FROM deputyship",
    "disagreement": "SELECT * FROM disagreement",
    "disclosure": "SELECT * FROM disclosure",
    "draft": "SELECT * FROM draft",
    "escalation": "SELECT * FROM escalation",
    "family_account": "SELECT * FROM family_account",
    "family_message": "SELECT * FROM family_message",
    "family_reply": "SELECT * FROM family_reply",
    "goal": "SELECT * FROM goal",
    "guardian": "SELECT * FROM guardian",
    "guardian_absence": "SELECT * FROM guardian_absence",
    "handover": "SELECT * FROM handover",
    "handover_answer": "SELECT * FROM handover_answer",
    "input_answer": "SELECT * FROM input_answer",
    "insight_closure": "SELECT * FROM insight_closure",
    "invitation": "SELECT * FROM invitation",
    "invited_account": "SELECT * FROM invited_account",
    "log_leaf": "SELECT * FROM log_leaf",
    "maturity_assessment": "SELECT * FROM maturity_assessment",
    "meeting": "SELECT * FROM meeting",
    "need": "SELECT * FROM need",
    "need_order": "SELECT * FROM need_order",
    "need_outcome": "SELECT * FROM need_outcome",
    "other_measure": "SELECT * FROM other_measure",
    "part_version": "SELECT * FROM part_version",
    "person": "SELECT * FROM person",
    "plan": "SELECT * FROM plan",
    "plan_role": "SELECT * FROM plan_role",
    "plan_step": "SELECT * FROM plan_step",
    "principal": "SELECT * FROM principal",
    "sector_contact": "SELECT * FROM sector_contact",
    "service_unit": "SELECT * FROM service_unit",
    "staff_assignment": "SELECT * FROM staff_assignment",
    "step_note": "SELECT * FROM step_note",
    "support_input": "SELECT * FROM support_input",
    "unit_change": "SELECT * FROM unit_change",
    "voice": "SELECT * FROM voice",
]

/// Every row of every table: in the order in which it was written where the engine keeps that, else
/// in an order of its own.
private func dump(_ database: any Database) async throws -> [String: [Row]] {
    try await database.read { connection in
        let names = try connection.all(tables(in: database.dialect))
            .map { try $0.text("name") }
        // What lasts a moment or is one person's own is not part of the world, nor is the history of
        // migrations.
        #expect(
            Set(names).subtracting(worldTables.keys)
                == [
                    "schema_migration", "session", "submission", "act", "act_part",
                    "family_draft", "log_tree", "heartbeat", "saved_filter", "identity",
                    "sign_in_attempt", "sign_in_try", "sign_in_minute", "second_factor",
                    "recovery_code", "half_sign_in", "sign_in_code", "staff_code", "account_event",
                ]
        )
        return try worldTables.mapValues { table in
            switch database.dialect {
            case .sqlite: try connection.all("\(table) ORDER BY rowid")
            case .postgres: try connection.all(table).sorted { "\($0)" < "\($1)" }
            }
        }
    }
}

/// The names of all tables.
private func tables(in dialect: Dialect) -> SQL {
    switch dialect {
    case .sqlite: "SELECT name FROM sqlite_schema WHERE type = 'table'"
    case .postgres:
        "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'"
    }
}
