import Domain
import Fixtures
import Testing

@testable import Coordination

@Suite(.serialized) struct `Codes from an app` {
    @Test func `are turned on with a secret told once, and open with recovery codes`()
        async throws
    {
        try await PlanStory.visit { world, _, visitor in
            try await visitor.signIn(TestPeople.nurse.userName, TestWorld.password)
            try await visitor.open("/inloggningar")
            try await visitor.follow("Engångskoder")
            try await visitor.send([:], to: "/engangskoder/start")
            let link = try #require(visitor.values(ofLinks: "otpauth:[^\"]*").first)
            #expect(link.contains("issuer=Sammanhang"))
            try await visitor.send(["code": "fel"], to: "/engangskoder/bekraftelse")
            #expect(visitor.status == 422 && visitor.sees("Koden stämmer inte."))
            #expect(visitor.values(ofLinks: "otpauth:[^\"]*").first == link)
            let code = try #require(Self.code(link, world))
            try await visitor.send(["code": code], to: "/engangskoder/bekraftelse")
            #expect(visitor.status == 200 && visitor.sees("Dina reservkoder"))
            #expect(!visitor.sees("Logga ut på alla andra ställen"))
            let recovery = Self.recovery(visitor)
            #expect(recovery.count == 8)
            try await visitor.open("/engangskoder")
            #expect(!visitor.sees("otpauth:") && !visitor.sees(recovery[0]))
            try await visitor.send([:], to: "/logga-ut")
            try await visitor.signIn(TestPeople.nurse.userName, TestWorld.password)
            #expect(visitor.address == "/engangskod")
            try await visitor.open("/planer")
            #expect(visitor.address == "/logga-in", "the password alone opens nothing")
            try await visitor.open("/engangskod")
            try await visitor.send(["code": "123"], to: "/engangskod")
            #expect(visitor.status == 422 && visitor.sees("Koden stämmer inte."))
            try await visitor.send(["code": recovery[0]], to: "/engangskod")
            #expect(visitor.status == 200 && visitor.sees("Logga ut"))
            try await visitor.open("/engangskoder")
            #expect(visitor.sees("Reservkoder du har kvar: 7."))
            try await visitor.send(["code": recovery[1]], to: "/engangskoder/avslut")
            #expect(visitor.sees("Du behöver inte längre någon engångskod."))
        }
    }

    @Test func `once on, let one sign out everywhere else`() async throws {
        try await PlanStory.visit { world, _, visitor in
            let name = TestPeople.nurse.userName
            let there = try #require(
                try await world.sessions.signIn(userName: name, password: TestWorld.password)
            )
            try await visitor.signIn(name, TestWorld.password)
            try await visitor.open("/engangskoder")
            try await visitor.send([:], to: "/engangskoder/start")
            let link = try #require(visitor.values(ofLinks: "otpauth:[^\"]*").first)
            let code = try #require(Self.code(link, world))
            try await visitor.send(["code": code], to: "/engangskoder/bekraftelse")
            #expect(visitor.sees("Logga ut på alla andra ställen"))
            let recovery = Self.recovery(visitor)
            #expect(try await world.sessions.session(token: there) != nil)
            try await visitor.send(["session": "andra"], to: "/inloggningar/avslut")
            #expect(try await world.sessions.session(token: there) == nil)
            try await visitor.open("/engangskoder")
            try await Self.renew(visitor, with: recovery)
        }
    }

    /// The recovery codes that the page tells.
    private static func recovery(_ visitor: Visitor) -> [String] {
        visitor.html.matches(of: /<li><strong>([0-9A-Z ]+)</).map { String($0.output.1) }
    }

    /// New recovery codes ask for a code, end the old, and turn codes off as well as those did.
    private static func renew(_ visitor: Visitor, with codes: [String]) async throws {
        func renewed(_ code: String) async throws -> [String] {
            try await visitor.send(["code": code], to: "/engangskoder/reservkoder")
            #expect(visitor.sees("Här är dina nya reservkoder."))
            let told = recovery(visitor)
            try await visitor.open("/engangskoder")
            return told
        }
        try await visitor.send(["code": ""], to: "/engangskoder/reservkoder")
        #expect(visitor.status == 422 && visitor.sees("Koden stämmer inte."))
        let old = try await renewed(codes[0])
        let new = try await renewed(old[0])
        #expect(!visitor.sees(old[1]) && !visitor.sees(new[1]))
        try await visitor.send(["code": old[1]], to: "/engangskoder/avslut")
        #expect(visitor.status == 422 && visitor.sees("Koden stämmer inte."))
        try await visitor.send(["code": new[0]], to: "/engangskoder/avslut")
        #expect(visitor.sees("Du behöver inte längre någon engångskod."))
    }

    @Test func `that come too late begin anew`() async throws {
        try await PlanStory.visit { _, _, visitor in
            try await visitor.open("/engangskod")
            try await visitor.send(["code": "123456"], to: "/engangskod")
            #expect(visitor.address == "/logga-in" && visitor.sees("Det tog för lång tid"))
        }
    }

    /// What an app that has opened the link shows now.
    private static func code(_ link: String, _ world: TestWorld) -> String? {
        let secret = link.split(separator: "secret=").last?.prefix { $0 != "&" } ?? ""
        let step = world.clock.effects.now().milliseconds / 30_000
        return OneTimeSecret(text: String(secret))?.code(at: step, digits: 6)
    }
}
