import Domain
import Fixtures
import Storage
import Testing

@testable import Coordination

/// What has happened to how someone signs in, told to that person.
@Suite(.serialized) struct `What has happened to an account` {
    private static let bar = "Något har hänt med en inloggning."
    private static let password = "grön traktor under molnet"

    @Test func `tells at once that a code was made, and the manager that it was used`()
        async throws
    {
        try await DemoService.visit { demo in
            let owner = try await demo.visitor("socialtjanst")
            let manager = try await demo.visitor("chef")
            let administrator = try await demo.visitor("administrator")
            try await administrator.open("/administration")
            try await administrator.follow("Karin Fjällvråk")
            try await administrator.follow("Gör en kod")
            try await administrator.send([:])
            let found = administrator.html.firstMatch(of: /paper-code">([^<]*)</)
            let code = String(try #require(found).output.1)
            try await owner.open("/planer")
            try await owner.follow(Self.bar)
            #expect(owner.sees("Socialnämnden i Kalmar gjorde en kod på papper åt dig."))
            #expect(!owner.sees(code) && !administrator.sees(Self.bar))
            try await manager.open("/planer")
            #expect(!manager.sees(Self.bar), "nobody has got in yet")
            let someone = demo.stranger()
            try await someone.open("/kod")
            try await someone.send([
                "paperCode": code, "ownUserName": "socialtjanst",
                "newPassword": Self.password, "newPasswordAgain": Self.password,
            ])
            #expect(someone.sees("Nu är du inloggad"))
            try await manager.open("/planer")
            try await manager.follow(Self.bar)
            #expect(manager.sees("Karin Fjällvråk loggade in med en kod på papper"))
            for colleague in ["nybro", "kurator", "administrator"] {
                #expect(try await !demo.visitor(colleague).sees(Self.bar), "\(colleague)")
            }
            let event = try #require(manager.values(of: "event").first)
            try await manager.send(["event": event], to: "/inloggningar/sett")
            #expect(manager.sees("Tack, då vet vi att du har sett det."))
            #expect(manager.sees("Det här har hänt förut"))
            try await manager.open("/planer")
            #expect(!manager.sees(Self.bar))
        }
    }

    @Test func `tells in the next session what may have been one's own doing`() async throws {
        try await PlanStory.visit { world, _, visitor in
            let name = TestPeople.nurse.userName
            try await visitor.signIn(name, TestWorld.password)
            world.clock.advance(seconds: 60)
            try await visitor.open("/losenord")
            try await visitor.send(
                [
                    "oldPassword": TestWorld.password, "newPassword": Self.password,
                    "newPasswordAgain": Self.password,
                ],
                to: "/losenord"
            )
            #expect(visitor.sees("Lösenordet är bytt."))
            try await visitor.open("/planer")
            #expect(!visitor.sees(Self.bar))
            world.clock.advance(seconds: 60)
            try await visitor.signIn(name, Self.password)
            try await visitor.follow(Self.bar)
            #expect(visitor.sees("Ditt lösenord byttes.") && visitor.sees("12.01"))
            let event = try #require(visitor.values(of: "event").first)
            try await visitor.signIn(TestPeople.colleague.userName, TestWorld.password)
            #expect(!visitor.sees(Self.bar))
            for theirs in [event, "hej"] {
                try await visitor.open("/inloggningar")
                try await visitor.send(["event": theirs], to: "/inloggningar/sett")
                #expect(visitor.status == 404)
            }
            #expect(try await world.count("account_event", where: "known_ms IS NOT NULL") == 0)
        }
    }

    @Test func `tells of many wrong passwords, and nobody of a name that nobody has`() async throws
    {
        try await PlanStory.visit { world, _, visitor in
            try await visitor.signIn(TestPeople.nurse.userName, TestWorld.password)
            let page = visitor.html
            for name in [TestPeople.nurse.userName, "ingen"] {
                for _ in 1...SignInPace.freeTries {
                    _ = try await world.sessions.signIn(userName: name, password: "fel")
                }
            }
            #expect(!page.contains(Self.bar))
            try await visitor.open("/planer")
            #expect(visitor.sees(Self.bar))
            try await visitor.open("/inloggningar")
            #expect(visitor.sees("fem gånger i rad") && !visitor.sees(Self.bar))
            #expect(try await world.count("account_event") == 1)
        }
    }

    @Test func `tells a guardian, and neither the child nor the other guardian, of a code`()
        async throws
    {
        try await DemoService.visit { demo in
            let plan = try await demo.plan(of: "Elsa")
            let mother = try await demo.visitor("mamma")
            let staff = try await demo.visitor("kurator")
            try await staff.open("\(plan)/vardnadshavare")
            let codes = staff.values(ofLinks: "/inloggningskoder/[^\"]*")
            let child = try #require(codes.first { $0.hasSuffix("barnet") })
            let first = try #require(codes.first { $0 != child })
            try await staff.open(first)
            try await staff.send([:])
            var told: [String] = []
            for name in ["mamma", "pappa", "elsa"] {
                let visitor = try await demo.visitor(name)
                if visitor.sees(Self.bar) { told.append(name) }
            }
            #expect(told.count == 1 && told != ["elsa"])
            try await mother.open("/inloggningar")
            #expect(mother.sees("Ring sedan den som gav dig din inloggning") == (told == ["mamma"]))
        }
    }
}
