import Coordination
import Domain
import Fixtures
import Storage
import Testing

@Suite struct `A sign-in with a code on paper` {
    private let password = "grön traktor under molnet"

    /// A world with a plan and a code, from which the account that there was may be gone.
    private func handed(
        to whose: @Sendable (TestWorld) -> Consent.Giver = { .child($0.family.child) },
        withoutAccount: Bool = false
    ) async throws -> (TestWorld, PlanStory, HandedCode) {
        let world = try await TestWorld()
        let story = try await PlanStory(in: world)
        if withoutAccount {
            try await world.database.write { connection in
                _ = try connection.execute("DELETE FROM family_account WHERE guardian_id IS NULL")
            }
        }
        let code = try await world.coordinator
            .makeSignInCode(for: whose(world), in: story.plan, as: world.bup)
        return (world, story, code)
    }

    private func open(
        _ typed: String,
        _ userName: String = "alva",
        _ password: String? = nil,
        in world: TestWorld
    ) async throws -> String {
        try await PaperSignIns(world.sessions).open(
            with: typed,
            as: try ChosenUserName(userName),
            password: password ?? self.password
        )
    }

    private func lines(_ world: TestWorld) async throws -> [String] {
        try await world.rows("SELECT act, subject, outcome FROM access_log ORDER BY at_ms, id").map
        {
            "\(try $0.text("act")) \(try $0.text("subject")) \(try $0.text("outcome"))"
        }
    }

    @Test func `opens an account and begins a session, and from then on the password does`()
        async throws
    {
        let (world, story, code) = try await handed(withoutAccount: true)
        let token = try await open(code.paper.inGroups.lowercased(), "Alva", in: world)
        let session = try #require(try await world.sessions.session(token: token))
        #expect(session.caller.standing == .child(world.family.child))
        #expect(session.personName == "Alva Provsten")
        _ = try await story.overview(as: session.caller)
        let again = try await world.sessions.signIn(userName: "alva", password: password)
        #expect(again != nil)
        let log = try await lines(world)
        #expect(log.contains("wrote signInCode done"))
        #expect(log.contains("accountOpened paper-code done"))
        #expect(log.contains("signedIn paper-code done"))
        let book = try await world.coordinator.guardianBook(in: story.plan, as: world.bup)
        #expect(book.signIns[code.code.whose]?.code?.state == .used(on: TestWorld.today))
    }

    @Test func `gives the account that there is a new password, and signs out elsewhere`()
        async throws
    {
        let (world, _, code) = try await handed { .guardian($0.family.guardians[0]) }
        let old = try #require(
            try await world.sessions.signIn(userName: "familj1", password: TestWorld.password)
        )
        let people = try await world.count("person")
        let token = try await open(code.paper.letters, "mira", in: world)
        #expect(try await world.sessions.session(token: old) == nil)
        #expect(
            try await world.sessions.session(token: token)?.caller.standing == world.mother.standing
        )
        #expect(try await world.count("person") == people)
        #expect(
            try await world.sessions.signIn(userName: "familj1", password: TestWorld.password)
                == nil
        )
        #expect(try await world.sessions.signIn(userName: "mira", password: password) != nil)
        #expect(try await lines(world).contains("passwordChanged paper-code done"))
    }

    @Test func `is done once, also when two come at the same time`() async throws {
        let (world, _, code) = try await handed(withoutAccount: true)
        let come: @Sendable (String) async -> String? = { name in
            try? await PaperSignIns(world.sessions).open(
                with: code.paper.letters,
                as: try ChosenUserName(name),
                password: "grön traktor under molnet"
            )
        }
        async let one = come("alva")
        async let other = come("annan")
        let tokens = await [one, other].compactMap { $0 }
        #expect(tokens.count == 1)
        #expect(try await world.count("family_account", where: "guardian_id IS NULL") == 1)
        await #expect(throws: DeadCode.self) { try await open(code.paper.letters, in: world) }
    }

    @Test func `answers the same to a code that is used, replaced, too old or never was`()
        async throws
    {
        let (world, story, first) = try await handed()
        let second = try await world.coordinator
            .makeSignInCode(for: first.code.whose, in: story.plan, as: world.bup)
        for typed in [first.paper.letters, "0123456789ABCDEF", "hej", ""] {
            await #expect(throws: DeadCode.self) { try await open(typed, in: world) }
        }
        world.clock.advance(seconds: 15 * 24 * 3600)
        await #expect(throws: DeadCode.self) { try await open(second.paper.letters, in: world) }
        #expect(try await world.count("session") == 0)
        let refused = try await lines(world).filter { $0.hasPrefix("signedIn") }
        #expect(Set(refused) == ["signedIn paper-code dead-code refused"])
    }

    @Test func `is over when the unit takes the code back`() async throws {
        let (world, story, code) = try await handed()
        try await world.coordinator
            .takeBackSignInCode(of: code.code.whose, in: story.plan, as: world.bup)
        await #expect(throws: DeadCode.self) { try await open(code.paper.letters, in: world) }
    }

    @Test(.proves("D-07"))
    func `is refused a guardian whose insight was closed while the code was out`() async throws {
        let (world, _, code) = try await handed { .guardian($0.family.guardians[1]) }
        _ = try await world.coordinator.closeInsight(
            of: world.family.guardians[1],
            because: "Fara",
            decidedBy: "Eva",
            review: TestWorld.today.adding(days: 30),
            as: world.bup
        )
        await #expect(throws: DeadCode.self) { try await open(code.paper.letters, in: world) }
    }

    @Test func `is paced like a password, and a right code takes the count back`() async throws {
        let (world, _, code) = try await handed()
        for _ in 1...5 {
            await #expect(throws: DeadCode.self) { try await open("fel", in: world) }
        }
        await #expect(throws: TryLater.self) { try await open(code.paper.letters, in: world) }
        world.clock.advance(seconds: 60)
        _ = try await open(code.paper.letters, in: world)
        #expect(try await world.count("sign_in_try") == 0)
    }

    @Test func `keeps the code when the name is taken or the password can be guessed`()
        async throws
    {
        let (world, _, code) = try await handed()
        await #expect(throws: UserNameTaken.self) {
            try await open(code.paper.letters, "Ida", in: world)
        }
        await #expect(throws: ChosenPassword.Problem.own) {
            try await open(code.paper.letters, "alva", "AlvaProvsten2017", in: world)
        }
        #expect(try await world.count("sign_in_code", where: "used_ms IS NOT NULL") == 0)
        _ = try await open(code.paper.letters, in: world)
    }

    @Test func `to an account that asks for codes from an app asks for one too`() async throws {
        let (world, _, code) = try await handed()
        let factor = SecondFactor(world.sessions, of: TestPeople.child.id)
        _ = try await factor.begin(with: .notAsked)
        try await world.database.write { connection in
            _ = try connection.execute("UPDATE second_factor SET confirmed_ms = 1")
        }
        await #expect(throws: CodeNeeded.self) { try await open(code.paper.letters, in: world) }
        #expect(try await world.count("session") == 0)
        #expect(try await world.count("half_sign_in") == 1)
        #expect(try await world.count("sign_in_code", where: "used_ms IS NOT NULL") == 1)
    }

    @Test func `ends codes from an app for a child who has lost them, and says so`() async throws {
        let (world, story, code) = try await handed()
        _ = try await SecondFactor(world.sessions, of: TestPeople.child.id).begin(with: .notAsked)
        try await world.database.write { connection in
            _ = try connection.execute("UPDATE second_factor SET confirmed_ms = 1")
        }
        let again = try await world.coordinator.makeSignInCode(
            for: code.code.whose,
            in: story.plan,
            endingCodes: true,
            as: world.bup
        )
        let token = try await open(again.paper.letters, in: world)
        #expect(try await world.sessions.session(token: token) != nil)
        #expect(try await world.count("second_factor") == 0)
        let kinds = try await world.rows("SELECT kind FROM account_event ORDER BY id")
            .map { try $0.text("kind") }
        #expect(kinds == ["codeMade", "codeMade", "codesTurnedOff", "codeUsed"])
    }
}
