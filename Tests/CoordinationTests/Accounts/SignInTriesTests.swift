import Coordination
import Domain
import Fixtures
import Storage
import Testing

@Suite struct `A password that is tried` {
    /// What came of a try, as far as anyone outside can tell.
    private enum Answer: Hashable {
        case signedIn, wrong
        case wait(seconds: Int64)
    }

    private func attempt(
        _ name: String,
        _ password: String = "fel",
        in world: TestWorld
    ) async throws -> Answer {
        do {
            let token = try await world.sessions.signIn(userName: name, password: password)
            return token == nil ? .wrong : .signedIn
        } catch let later as TryLater {
            return .wait(seconds: later.seconds)
        }
    }

    private func refusals(in world: TestWorld) async throws -> [String] {
        try await world.rows(
            """
            SELECT person_id, subject FROM access_log
            WHERE act = 'signedIn' AND outcome = 'refused' ORDER BY id
            """
        ).map { "\(try $0.text("subject")) \(try $0.text("person_id"))" }
    }

    @Test(arguments: ["ida", "ingen"])
    func `has to wait after five wrong ones, whether or not there is such an account`(
        name: String
    ) async throws {
        let world = try await TestWorld()
        for _ in 1...5 { #expect(try await attempt(name, in: world) == .wrong) }
        #expect(try await attempt(name, in: world) == .wait(seconds: 60))
        #expect(try await attempt(name, TestWorld.password, in: world) == .wait(seconds: 60))
        world.clock.advance(seconds: 59)
        #expect(try await attempt(name.uppercased(), in: world) == .wait(seconds: 1))
        world.clock.advance(seconds: 1)
        #expect(try await attempt(name, in: world) == .wrong)
        #expect(try await attempt(name, in: world) == .wait(seconds: 120))
    }

    @Test func `that is right opens when the wait is over, and the count begins anew`()
        async throws
    {
        let world = try await TestWorld()
        for _ in 1...5 { _ = try await attempt("ida", in: world) }
        world.clock.advance(seconds: 60)
        #expect(try await attempt("ida", TestWorld.password, in: world) == .signedIn)
        for _ in 1...4 { #expect(try await attempt("ida", in: world) == .wrong) }
        #expect(try await attempt("ida", TestWorld.password, in: world) == .signedIn)
    }

    @Test func `keeps nobody else waiting`() async throws {
        let world = try await TestWorld()
        for _ in 1...5 { _ = try await attempt("ida", in: world) }
        #expect(try await attempt("dan", TestWorld.password, in: world) == .signedIn)
    }

    @Test func `is forgotten after a day`() async throws {
        let world = try await TestWorld()
        for _ in 1...4 { _ = try await attempt("ida", in: world) }
        world.clock.advance(seconds: SignInPace.memory + 1)
        #expect(try await attempt("ida", in: world) == .wrong)
        #expect(try await attempt("ida", in: world) == .wrong)
    }

    @Test func `is counted before it is looked at, so that many at once gain nothing`()
        async throws
    {
        let world = try await TestWorld()
        let answers = try await withThrowingTaskGroup(of: Answer.self) { group in
            for _ in 1...12 { group.addTask { try await self.attempt("ida", in: world) } }
            return try await group.reduce(into: [Answer]()) { $0.append($1) }
        }
        #expect(answers.count { $0 == .wrong } == 5)
        #expect(answers.count { $0 == .wait(seconds: 60) } == 7)
    }

    @Test func `makes everyone wait when there are too many in a minute, until the next`()
        async throws
    {
        let world = try await TestWorld()
        for number in 1...SignInPace.mostInAMinute {
            #expect(try await attempt("namn\(number)", in: world) == .wrong)
        }
        #expect(try await attempt("ida", TestWorld.password, in: world) == .wait(seconds: 60))
        world.clock.advance(seconds: 60)
        #expect(try await attempt("ida", TestWorld.password, in: world) == .signedIn)
    }

    @Test func `is in the log, and that the name has to wait is there once`() async throws {
        let world = try await TestWorld()
        for _ in 1...8 { _ = try await attempt("ida", in: world) }
        _ = try await attempt("ingen", in: world)
        let ida = TestPeople.nurse.person.id.description
        #expect(
            try await refusals(in: world)
                == Array(repeating: "password wrong-password \(ida)", count: 5)
                + ["password too-many-tries \(ida)", "password wrong-password unknown"]
        )
    }

    @Test func `leaves nothing behind that tells what was typed as the name`() async throws {
        let world = try await TestWorld()
        _ = try await attempt("201701012393", in: world)
        let row = try #require(try await world.rows("SELECT name_digest FROM sign_in_try").first)
        #expect(try row.text("name_digest").count == 6)
        #expect(try await !refusals(in: world).joined().contains("201701012393"))
    }
}
