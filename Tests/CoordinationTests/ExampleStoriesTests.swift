import Coordination
import Domain
import ExampleWorld
import Fixtures
import Storage
import Testing

@Suite struct `The stories of the example world` {
    /// What is hard in real plans, each with a question that counts it among the originals.
    private static let hardships: [(String, SQL)] = [
        ("a need without an owner", "SELECT id FROM need WHERE answers_id IS NULL"),
        (
            "a question without an answer in time",
            """
            SELECT id FROM support_input
            WHERE answer_by < \(SettledWorld.today) AND id NOT IN (SELECT id FROM input_answer)
            """
        ),
        ("an input declined", "SELECT id FROM input_answer WHERE state = 'declined'"),
        ("a call that a unit comes to", "SELECT id FROM call_answer WHERE state = 'comes'"),
        (
            "a call that a unit declines, with another day",
            "SELECT id FROM call_answer WHERE suggested_day > \(SettledWorld.today)"
        ),
        ("who came to a meeting", "SELECT id FROM meeting WHERE others IS NOT NULL"),
        ("what was said at a follow-up", "SELECT id FROM plan_step WHERE minutes IS NOT NULL"),
        ("an input that moves the child", "SELECT id FROM support_input WHERE at_home = 0"),
        (
            "a quarrel that did not stop the help",
            """
            SELECT id FROM disagreement
            WHERE settled IS NULL AND starts_now_id IS NOT NULL
            """
        ),
        ("a quarrel settled", "SELECT id FROM disagreement WHERE settled IS NOT NULL"),
        ("a consent taken back", "SELECT id FROM consent WHERE withdrawn_day IS NOT NULL"),
        ("a guardian who said no", "SELECT id FROM consent WHERE decision = 'no'"),
        (
            "a consent to a part only",
            "SELECT id FROM consent WHERE decision = 'yes' AND kinds NOT LIKE '%needs%'"
        ),
        ("words not for parents", "SELECT id FROM voice WHERE audience = 'notForParents'"),
        ("the family's own answer", "SELECT id FROM need_outcome WHERE answered_by = 'child'"),
        ("what someone else does", "SELECT id FROM other_measure"),
        ("a contact with a deputy", "SELECT id FROM sector_contact WHERE deputy IS NOT NULL"),
        ("a guardian chosen by a court", "SELECT id FROM guardian WHERE kind = 'appointed'"),
        (
            "custody that has ended",
            "SELECT id FROM guardian WHERE until_day < \(SettledWorld.today)"
        ),
        (
            "a copy that is older than the plan",
            """
            SELECT copy.id FROM sector_contact AS copy
            JOIN sector_contact AS original
                ON original.id = copy.id AND original.holder_id = original.owner_id
            WHERE copy.version < original.version
            """
        ),
        ("a draft", "SELECT id FROM draft"),
        (
            "a need that managers are to know of",
            "SELECT id FROM escalation WHERE unit_id <> owner_id"
        ),
        ("a question to take over", "SELECT id FROM handover"),
        ("a need about safety", "SELECT id FROM need WHERE concerns_safety = 1"),
        ("an input to decide on", "SELECT id FROM support_input WHERE needs_decision = 1"),
        ("what is done in leisure", "SELECT id FROM other_measure WHERE circle = 'leisure'"),
        ("a unit that moves", "SELECT id FROM unit_change"),
    ]

    @Test(arguments: hardships)
    func `tell of`(_ what: String, _ question: SQL) async throws {
        let found = try await SettledWorld.shared.value.texts("id", question)
        #expect(!found.isEmpty, "\(what)")
    }

    @Test func `were written down on the day they happened`() async throws {
        let world = try await SettledWorld.shared.value
        let days = try await world.database.read { connection in
            try connection.all("SELECT day, written_ms FROM plan_step WHERE holder_id = owner_id")
                .map { row in
                    let written = Instant(milliseconds: try row.int64("written_ms"))
                    return (try row.text("day"), SwedishTime.day(of: written).description)
                }
        }
        #expect(days.allSatisfy { $0 == $1 })
        #expect(days.allSatisfy { day, _ in day < SettledWorld.today.description })
    }

    @Test func `are late in some plans and in time in others`() async throws {
        let world = try await SettledWorld.shared.value
        var late: [CourseClock?] = []
        for login in ExampleWorld.logins where login.unit != nil {
            let caller = try await world.caller(login.userName)
            for entry in try await world.service.planList(as: caller).plans
            where entry.plan.holder == caller.unit {
                let page = try await world.service.planOverview(entry.plan.id, as: caller)
                late.append(page.clocks.latest?.clock)
            }
        }
        let expected: Set<CourseClock?> = [
            .noticeToOffer, .requestToReply, .offerToAnswer, .answerToConsent,
            .meetingToAgreement, nil,
        ]
        #expect(expected.isSubset(of: late))
    }

    @Test func `show Elsa's plan to those who are to see it, each their part`() async throws {
        let world = try await SettledWorld.shared.value
        let plan = try await world.plan(of: "Elsa", as: "kurator")
        func page(_ userName: String) async throws -> PlanOverview {
            try await world.service.planOverview(plan, as: try await world.caller(userName))
        }
        #expect(try await page("bup").inputs.count == 4)
        let asked = try await page("socialtjanst")
        #expect(asked.inputs.count == 1)
        #expect(asked.needs.isEmpty && asked.goals.isEmpty && asked.voices.isEmpty)
        #expect(try await page("elsa").consents.count == 3)
        #expect(try await page("mamma").consents.count == 1)
        await #expect(throws: NotFound.self) { try await page("fritid") }
    }

    @Test func `keep from Noor's mother what is not for her`() async throws {
        let world = try await SettledWorld.shared.value
        let plan = try await world.plan(of: "Noor", as: "bup")
        let noor = try await world.caller("noor")
        let page = try await world.service.planOverview(plan, as: noor)
        let guardian = try #require(page.family.guardians.first)
        let mother = Caller(
            person: noor.person,
            standing: .guardian(guardian.id, of: guardian.child)
        )
        let seen = try await world.service.planOverview(plan, as: mother)
        #expect(page.voices.contains { $0.voice.audience == .notForParents })
        #expect(!seen.voices.isEmpty)
        #expect(!seen.voices.contains { $0.voice.audience == .notForParents })
    }

    @Test func `leave one door in the log that was tried in vain`() async throws {
        let tried = try await SettledWorld.shared.value.texts(
            "subject",
            """
            SELECT subject FROM access_log
            WHERE outcome = 'refused' AND at_ms < \(SwedishTime.noon(on: SettledWorld.today))
            """
        )
        #expect(tried.count == 1)
    }
}

extension VoiceRecord {
    fileprivate var audience: Audience? {
        if case .said(let statement) = self { statement.audience } else { nil }
    }
}
