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
        #expect(try await !world.service.planList(as: caller).plans.isEmpty || isOutsider(login))
    }

    /// Nobody has told the one anything, and the other is shut out.
    private func isOutsider(_ login: ExampleWorld.Login) -> Bool {
        ["fritid", "stangd"].contains(login.userName)
    }
}

/// Every table, with the query that reads all of it in the order in which it was written.
private let worldTables: [String: SQL] = [
    "access_log": "SELECT * FROM access_log ORDER BY rowid",
    "account": "SELECT * FROM account ORDER BY rowid",
    "authority": "SELECT * FROM authority ORDER BY rowid",
    "board_decision": "SELECT * FROM board_decision ORDER BY rowid",
    "call_answer": "SELECT * FROM call_answer ORDER BY rowid",
    "child": "SELECT * FROM child ORDER BY rowid",
    "close_person": "SELECT * FROM close_person ORDER BY rowid",
    "consent": "SELECT * FROM consent ORDER BY rowid",
    "copy_request": "SELECT * FROM copy_request ORDER BY rowid",
    "disagreement": "SELECT * FROM disagreement ORDER BY rowid",
    "disclosure": "SELECT * FROM disclosure ORDER BY rowid",
    "draft": "SELECT * FROM draft ORDER BY rowid",
    "escalation": "SELECT * FROM escalation ORDER BY rowid",
    "family_account": "SELECT * FROM family_account ORDER BY rowid",
    "family_message": "SELECT * FROM family_message ORDER BY rowid",
    "goal": "SELECT * FROM goal ORDER BY rowid",
    "guardian": "SELECT * FROM guardian ORDER BY rowid",
    "guardian_absence": "SELECT * FROM guardian_absence ORDER BY rowid",
    "handover": "SELECT * FROM handover ORDER BY rowid",
    "handover_answer": "SELECT * FROM handover_answer ORDER BY rowid",
    "input_answer": "SELECT * FROM input_answer ORDER BY rowid",
    "insight_closure": "SELECT * FROM insight_closure ORDER BY rowid",
    "invitation": "SELECT * FROM invitation ORDER BY rowid",
    "invited_account": "SELECT * FROM invited_account ORDER BY rowid",
    "log_leaf": "SELECT * FROM log_leaf ORDER BY rowid",
    "maturity_assessment": "SELECT * FROM maturity_assessment ORDER BY rowid",
    "meeting": "SELECT * FROM meeting ORDER BY rowid",
    "need": "SELECT * FROM need ORDER BY rowid",
    "need_order": "SELECT * FROM need_order ORDER BY rowid",
    "need_outcome": "SELECT * FROM need_outcome ORDER BY rowid",
    "other_measure": "SELECT * FROM other_measure ORDER BY rowid",
    "part_version": "SELECT * FROM part_version ORDER BY rowid",
    "person": "SELECT * FROM person ORDER BY rowid",
    "plan": "SELECT * FROM plan ORDER BY rowid",
    "plan_role": "SELECT * FROM plan_role ORDER BY rowid",
    "plan_step": "SELECT * FROM plan_step ORDER BY rowid",
    "principal": "SELECT * FROM principal ORDER BY rowid",
    "sector_contact": "SELECT * FROM sector_contact ORDER BY rowid",
    "service_unit": "SELECT * FROM service_unit ORDER BY rowid",
    "staff_assignment": "SELECT * FROM staff_assignment ORDER BY rowid",
    "step_note": "SELECT * FROM step_note ORDER BY rowid",
    "support_input": "SELECT * FROM support_input ORDER BY rowid",
    "unit_change": "SELECT * FROM unit_change ORDER BY rowid",
    "voice": "SELECT * FROM voice ORDER BY rowid",
]

/// Every row of every table, in the order in which it was written.
private func dump(_ database: any Database) async throws -> [String: [Row]] {
    try await database.read { connection in
        let names = try connection.all("SELECT name FROM sqlite_schema WHERE type = 'table'")
            .map { try $0.text("name") }
        // What lasts a moment or is one person's own is not part of the world, nor is the history of
        // migrations.
        #expect(
            Set(names).subtracting(worldTables.keys)
                == [
                    "schema_migration", "session", "submission", "act", "act_part",
                    "family_draft", "log_tree",
                ]
        )
        return try worldTables.mapValues { try connection.all($0) }
    }
}
