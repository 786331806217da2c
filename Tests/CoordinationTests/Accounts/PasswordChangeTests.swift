import Coordination
import Domain
import Fixtures
import Storage
import Testing

@Suite struct `A change of password` {
    private let new = "grön traktor under molnet"
    private let person = TestPeople.nurse.person.id

    private func signIn(_ password: String, in world: TestWorld) async throws -> String? {
        try await world.sessions.signIn(userName: "ida", password: password)
    }

    private func change(
        from old: String = TestWorld.password,
        to new: String,
        in token: String,
        _ world: TestWorld
    ) async throws {
        try await PasswordChange(world.sessions)
            .change(from: old, to: new, of: person, in: token)
    }

    @Test func `opens to the new one alone, and signs out everywhere else`() async throws {
        let world = try await TestWorld()
        let here = try #require(try await signIn(TestWorld.password, in: world))
        let there = try #require(try await signIn(TestWorld.password, in: world))
        try await change(to: new, in: here, world)
        #expect(try await world.sessions.session(token: here) != nil)
        #expect(try await world.sessions.session(token: there) == nil)
        #expect(try await signIn(TestWorld.password, in: world) == nil)
        #expect(try await signIn(new, in: world) != nil)
        let lines = try await world.rows(
            "SELECT act, subject FROM access_log WHERE outcome = 'done' ORDER BY id"
        ).map { "\(try $0.text("act")) \(try $0.text("subject"))" }
        #expect(lines.contains("passwordChanged password"))
        #expect(lines.contains("signedOut password changed"))
    }

    @Test func `needs the old one, and guesses at it are counted`() async throws {
        let world = try await TestWorld()
        let token = try #require(try await signIn(TestWorld.password, in: world))
        for _ in 1...5 {
            await #expect(throws: PasswordChange.WrongOldPassword.self) {
                try await change(from: "fel", to: new, in: token, world)
            }
        }
        await #expect(throws: TryLater.self) { try await change(to: new, in: token, world) }
        #expect(try await world.count("access_log", where: "act = 'passwordChanged'") == 6)
        world.clock.advance(seconds: 60)
        #expect(try await signIn(TestWorld.password, in: world) != nil)
    }

    @Test func `to what is easy to guess is refused before the old one is looked at`()
        async throws
    {
        let world = try await TestWorld()
        let token = try #require(try await signIn(TestWorld.password, in: world))
        for (text, problem) in [
            ("kort", ChosenPassword.Problem.tooShort), ("sommaren2026!!", .common),
            ("ProvsjöProvsjö1", .own),
        ] {
            await #expect(throws: problem) {
                try await change(from: "fel", to: text, in: token, world)
            }
        }
        #expect(try await world.count("sign_in_try") == 0)
    }

    @Test func `takes back the code on paper of a colleague, which somebody else may have`()
        async throws
    {
        let world = try await TestWorld()
        let office = Office(role: .administrator, reach: .authority(TestOrganisations.care.id))
        let code = try await world.coordinator.makeStaffCode(
            for: person,
            as: Caller(person: 71, standing: .office(office))
        )
        let token = try #require(try await signIn(TestWorld.password, in: world))
        try await change(to: new, in: token, world)
        await #expect(throws: DeadCode.self) {
            try await open(code.paper, as: code.userName, in: world)
        }
        #expect(try await signIn(new, in: world) != nil)
    }

    @Test func `takes back the code of one in the family, and nobody else's`() async throws {
        let world = try await TestWorld()
        let story = try await PlanStory(in: world)
        let child = try await world.coordinator
            .makeSignInCode(for: .child(world.family.child), in: story.plan, as: world.bup)
        let mother = try await world.coordinator.makeSignInCode(
            for: .guardian(world.family.guardians[0]),
            in: story.plan,
            as: world.bup
        )
        let token = try await open(mother.paper, as: "mira", in: world)
        let again = try await world.coordinator.makeSignInCode(
            for: .guardian(world.family.guardians[0]),
            in: story.plan,
            as: world.bup
        )
        let own = try #require(try await world.sessions.session(token: token)).caller.person
        try await PasswordChange(world.sessions)
            .change(from: chosen, to: new, of: own, in: token)
        await #expect(throws: DeadCode.self) { try await open(again.paper, as: "mira", in: world) }
        _ = try await open(child.paper, as: "alva", in: world)
    }

    /// What is chosen with a code on paper.
    private let chosen = "blå cykel utan klocka"

    @discardableResult
    private func open(
        _ paper: CodeOnPaper,
        as userName: String,
        in world: TestWorld
    ) async throws -> String {
        try await PaperSignIns(world.sessions).open(
            with: paper.inGroups,
            as: try ChosenUserName(userName),
            password: chosen
        )
    }

    @Test func `is for those who have a password`() async throws {
        let world = try await TestWorld()
        let change = PasswordChange(world.sessions)
        #expect(try await change.isPossible(for: person))
        #expect(try await !change.isPossible(for: 250))
        await #expect(throws: NotFound.self) {
            try await change.change(from: "fel", to: new, of: 250, in: "")
        }
    }
}
