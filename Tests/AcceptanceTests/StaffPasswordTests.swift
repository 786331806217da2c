import Domain
import Fixtures
import Hummingbird
import HummingbirdTesting
import Server
import Storage
import Testing

@testable import Coordination

/// What a password opens to those who work here.
@Suite(.serialized) struct `A password of staff` {
    /// Where someone may go who has yet to turn codes on.
    private static let open: Set = [
        "/engangskoder", "/engangskoder/start", "/engangskoder/bekraftelse", "/bekrafta",
        "/logga-ut", "/sprak", "/inloggningar/slutar", "/inloggningar/stanna", "/live",
    ]

    @Test func `leads to the page where codes are turned on, from every route there is`()
        async throws
    {
        let demo = try await DemoService(with: [.staffPasswords: "with-codes"])
        do {
            let nobody = "01990000-0000-7000-8000-000000000000"
            let plan = try #require(try await demo.plans()["Elsa"])
            let routes = demo.service.router.routes.map {
                ($0.method, $0.path.description.replacing(#/{\w+}/#, with: nobody))
            }.filter { !Self.open.contains($0.1) && !$0.1.hasPrefix("/static") }
            try await Application(router: demo.service.router).test(.router) { client in
                let visitor = Visitor(client)
                try await visitor.signIn("kurator")
                #expect(visitor.address == "/engangskoder")
                #expect(visitor.sees("Du som arbetar här behöver en engångskod"))
                let page = visitor.html
                for (method, path) in routes + [(.get, plan)] {
                    visitor.goBack(to: page, at: "/engangskoder")
                    if method == .get {
                        try await visitor.open(path)
                    } else {
                        try await visitor.send([:], to: path)
                    }
                    #expect(visitor.address == "/engangskoder", "\(method) \(path)")
                    #expect(!visitor.sees("Elsa") && !visitor.sees("href=\"/planer\""))
                }
            }
        } catch {
            try await demo.stop()
            throw error
        }
        try await demo.stop()
    }

    @Test func `opens what it should once codes are on, and asks for one the next time`()
        async throws
    {
        try await PlanStory.visit(ways: WaysIn(staffPasswords: .withCodes)) {
            world,
            story,
            visitor in
            let name = TestPeople.nurse.userName
            try await visitor.signIn(name, TestWorld.password)
            try await visitor.send([:], to: "/engangskoder/start")
            let link = try #require(visitor.values(ofLinks: "otpauth:[^\"]*").first)
            let code = try #require(Self.code(link, world))
            try await visitor.send(["code": code], to: "/engangskoder/bekraftelse")
            #expect(visitor.sees("Dina reservkoder"))
            try await visitor.open("/planer/\(story.plan)")
            #expect(visitor.status == 200 && visitor.address == "/planer/\(story.plan)")
            try await visitor.send([:], to: "/logga-ut")
            try await visitor.signIn(name, TestWorld.password)
            #expect(visitor.address == "/engangskod")
            world.clock.advance(seconds: 60)
            try await visitor.send(
                ["code": try #require(Self.code(link, world))],
                to: "/engangskod"
            )
            #expect(visitor.address == "/" && visitor.sees("Att göra"))
        }
    }

    @Test func `opens nothing where they sign in another way, and the page says so`() async throws {
        try await PlanStory.visit(ways: WaysIn(staffPasswords: .no)) { world, _, visitor in
            try await visitor.open("/logga-in")
            try await visitor.send(
                ["userName": TestPeople.nurse.userName, "password": TestWorld.password],
                to: "/logga-in"
            )
            #expect(visitor.status == 422 && visitor.sees("Du som arbetar här loggar inte in med"))
            #expect(try await world.count("session") == 0)
            try await visitor.signIn("familj0", TestWorld.password)
            #expect(visitor.sees("Logga ut"))
        }
    }

    @Test(arguments: [WaysIn.StaffPasswords.no, .withCodes])
    func `is another thing than a family's, which opens as before`(
        chosen: WaysIn.StaffPasswords
    ) async throws {
        try await PlanStory.visit(ways: WaysIn(staffPasswords: chosen)) { _, story, visitor in
            try await visitor.signIn("familj0", TestWorld.password)
            try await visitor.open("/planer/\(story.plan)")
            #expect(visitor.status == 200 && visitor.address == "/planer/\(story.plan)")
        }
    }

    /// What an app that has opened the link shows now.
    private static func code(_ link: String, _ world: TestWorld) -> String? {
        let secret = link.split(separator: "secret=").last?.prefix { $0 != "&" } ?? ""
        let step = world.clock.effects.now().milliseconds / 30_000
        return OneTimeSecret(text: String(secret))?.code(at: step, digits: 6)
    }
}
