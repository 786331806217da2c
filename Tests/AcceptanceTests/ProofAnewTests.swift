import Coordination
import Domain
import Fixtures
import Storage
import Testing

/// Someone who signed in a while ago and is about to tell somebody new.
@Suite(.serialized) struct `A page that asks for a proof` {
    private func visit(
        until stage: PlanStory.Stage = .agreed,
        _ body: @escaping @Sendable (TestWorld, PlanStory, Visitor) async throws -> Void
    ) async throws {
        try await PlanStory.visit(until: stage) { world, story, visitor in
            try await visitor.signIn(TestPeople.nurse.userName, TestWorld.password)
            try await body(world, story, visitor)
        }
    }

    @Test func `comes before somebody new is told, and what was chosen waits`() async throws {
        try await visit { world, story, visitor in
            let path = "/planer/\(story.plan)/utlamnande"
            let needs = "\(TestOrganisations.school.id) needs"
            try await visitor.open(path)
            #expect(visitor.values(of: "send").count > 2)
            world.clock.advance(seconds: Proof.fresh)
            try await visitor.send(["send": needs], to: path)
            #expect(visitor.address == "/bekrafta?sida=\(path)" && visitor.status == 200)
            #expect(visitor.sees("Bekräfta att det är du") && visitor.sees("finns kvar"))
            #expect(!visitor.sees("name=\"code\""))
            #expect(try await world.count("disclosure") == 0)
            try await visitor.send(["password": "fel", "back": path], to: "/bekrafta")
            #expect(visitor.status == 422 && visitor.sees("Lösenordet stämmer inte."))
            try await visitor.send(
                ["password": TestWorld.password, "back": path],
                to: "/bekrafta"
            )
            #expect(visitor.address == path && visitor.sees("nu vet vi att det är du"))
            let ticked = visitor.html.matches(of: /name="send"[^>]*value="([^"]*)" checked/)
                .map { String($0.output.1) }
            #expect(ticked == [needs])
            try await visitor.send(["send": needs], to: path)
            #expect(visitor.address == "/planer/\(story.plan)")
            #expect(try await world.count("disclosure") > 0)
            // The school knows now: more is told without asking.
            world.clock.advance(seconds: Proof.fresh)
            try await visitor.open(path)
            try await visitor.send(
                ["send": "\(TestOrganisations.school.id) inputs"],
                to: path
            )
            #expect(visitor.address == "/planer/\(story.plan)")
        }
    }

    @Test func `comes before the law's way too, and the words wait`() async throws {
        try await visit(until: .noticed) { world, story, visitor in
            let path = "/planer/\(story.plan)/utlamnande/lag/\(TestOrganisations.social.id)"
            try await visitor.open(path)
            let part = try #require(visitor.values(of: "part").first)
            world.clock.advance(seconds: Proof.fresh)
            try await visitor.send(
                ["part": part, "because": "De behöver kunna ge skydd i kväll"],
                to: path
            )
            #expect(visitor.address == "/bekrafta?sida=\(path)")
            try await visitor.send(
                ["password": TestWorld.password, "back": path],
                to: "/bekrafta"
            )
            #expect(visitor.address == path)
            #expect(visitor.sees("De behöver kunna ge skydd i kväll</textarea>"))
            try await visitor.send(
                ["part": part, "because": "De behöver kunna ge skydd i kväll"],
                to: path
            )
            #expect(visitor.address == "/planer/\(story.plan)")
            #expect(try await world.count("disclosure") > 0)
        }
    }

    @Test func `comes before someone is invited, and before a code on paper is made`()
        async throws
    {
        try await visit(until: .consented) { world, story, visitor in
            let path = "/planer/\(story.plan)/inbjudna"
            try await visitor.open(path)
            world.clock.advance(seconds: Proof.fresh)
            try await visitor.send([
                "invitedName": "Lo Provkvist", "invitedPart": "tränare",
                "invitedGround": "wish", "invitedKinds": "needs", "invitedUntil": "2026-12-21",
            ])
            #expect(visitor.address == "/bekrafta?sida=\(path)")
            try await visitor.send(
                ["password": TestWorld.password, "back": path],
                to: "/bekrafta"
            )
            #expect(visitor.address == path && visitor.sees("Lo Provkvist"))
            world.clock.advance(seconds: Proof.fresh)
            let code = "/planer/\(story.plan)/inloggningskoder/barnet"
            try await visitor.open(code)
            try await visitor.send([:], to: code)
            #expect(visitor.address == "/bekrafta?sida=\(code)")
        }
    }

    @Test func `comes before codes are turned on, and leads back there`() async throws {
        try await visit(until: .noticed) { world, _, visitor in
            try await visitor.open("/engangskoder")
            world.clock.advance(seconds: Proof.fresh)
            try await visitor.send([:], to: "/engangskoder/start")
            #expect(visitor.address == "/bekrafta?sida=/engangskoder")
            #expect(visitor.sees("Du ska ändra hur du loggar in."))
            try await visitor.send(
                ["password": TestWorld.password, "back": "/engangskoder"],
                to: "/bekrafta"
            )
            #expect(visitor.address == "/engangskoder")
            try await visitor.send([:], to: "/engangskoder/start")
            #expect(visitor.sees("otpauth:"))
        }
    }

    @Test(arguments: ["https://annan.example", "//annan.example/a", "/planer?a=b"])
    func `leads to pages of the site alone`(path: String) async throws {
        try await visit(until: .noticed) { _, _, visitor in
            try await visitor.open("/bekrafta?sida=\(path)")
            #expect(!visitor.sees("annan.example") && !visitor.sees("a=b"))
            try await visitor.send(
                ["password": TestWorld.password, "back": path],
                to: "/bekrafta"
            )
            #expect(visitor.address == "/" && visitor.sentTo == nil)
        }
    }

    @Test func `is no page for someone who has not signed in`() async throws {
        try await PlanStory.visit { _, _, visitor in
            try await visitor.open("/bekrafta?sida=/engangskoder")
            #expect(visitor.address == "/logga-in")
            try await visitor.send(
                ["userName": TestPeople.nurse.userName, "password": TestWorld.password],
                to: "/logga-in"
            )
            #expect(visitor.address == "/engangskoder")
        }
    }
}
