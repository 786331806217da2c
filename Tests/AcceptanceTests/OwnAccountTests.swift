import Coordination
import Domain
import Fixtures
import Foundation
import HTTPTypes
import Storage
import Testing

/// The door with a password, as it looks to the one who stands before it.
@Suite(.serialized) struct `The door with a password` {
    private func answer(to name: String, tries: Int) async throws -> (page: String, wait: String) {
        let found = Found()
        try await PlanStory.visit { _, _, visitor in
            for _ in 1...tries {
                try await visitor.open("/logga-in")
                try await visitor.send(["userName": name, "password": "fel"], to: "/logga-in")
            }
            let page = visitor.html.replacing(#/value="[^"]*"/#, with: "")
            let wait = visitor.headers.last?[.retryAfter] ?? ""
            await found.keep("\(visitor.status) \(page)", wait)
        }
        return await (found.page, found.wait)
    }

    /// What the visit found, carried out of it.
    private actor Found {
        private(set) var (page, wait) = ("", "")
        func keep(_ page: String, _ wait: String) { (self.page, self.wait) = (page, wait) }
    }

    @Test(arguments: [1, 6])
    func `answers the same whether or not there is such an account`(tries: Int) async throws {
        let known = try await answer(to: "ida", tries: tries)
        let unknown = try await answer(to: "ingen", tries: tries)
        #expect(known == unknown)
        #expect(known.wait == (tries == 6 ? "60" : ""))
        #expect(known.page.contains("Du kan försöka igen klockan 12.01") == (tries == 6))
        #expect(known.page.hasPrefix(tries == 6 ? "429" : "422"))
    }

    @Test func `begins a session with a new secret, and ends the one before`() async throws {
        try await PlanStory.visit { world, _, visitor in
            try await visitor.signIn(TestPeople.nurse.userName, TestWorld.password)
            try await visitor.signIn(TestPeople.nurse.userName, TestWorld.password)
            #expect(try await world.count("session", where: "ended_ms IS NULL") == 1)
            #expect(try await world.count("session") == 2)
        }
    }

    @Test func `is shut with what the browser kept thrown away`() async throws {
        try await PlanStory.visit { world, _, visitor in
            try await visitor.signIn(TestPeople.nurse.userName, TestWorld.password)
            try await visitor.send([:], to: "/logga-ut")
            let name = try #require(HTTPField.Name("Clear-Site-Data"))
            #expect(visitor.headers.first?[name] == "\"cache\", \"storage\"")
            #expect(visitor.address == "/logga-in")
            #expect(try await world.count("session", where: "ended_ms IS NULL") == 0)
        }
    }

    @Test func `has cookies for this host and TLS alone, where there is TLS`() async throws {
        try await PlanStory.visit(isSecure: true) { _, _, visitor in
            try await visitor.signIn(TestPeople.nurse.userName, TestWorld.password)
            let set = visitor.headers.flatMap { $0[values: .setCookie] }
            #expect(set.contains { $0.hasPrefix("__Host-sammanhang=") })
            for cookie in set {
                #expect(cookie.hasPrefix("__Host-") && cookie.contains("Secure"), "\(cookie)")
                #expect(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"))
                #expect(cookie.contains("Path=/") && !cookie.contains("Domain"))
            }
            #expect(
                visitor.headers.last?[.strictTransportSecurity]?.hasPrefix("max-age=63072000")
                    == true
            )
            try await visitor.open("/planer")
            #expect(visitor.status == 200)
        }
        try await PlanStory.visit { _, _, visitor in
            try await visitor.open("/logga-in")
            #expect(visitor.headers.last?[.strictTransportSecurity] == nil)
        }
    }
}

/// One's own account: sign-ins, password and assignments.
@Suite(.serialized) struct `The pages about one's own account` {
    @Test func `tell where one is signed in, and sign out there`() async throws {
        try await PlanStory.visit { world, _, visitor in
            try await visitor.signIn(TestPeople.nurse.userName, TestWorld.password)
            try await visitor.follow("Mina inloggningar")
            #expect(visitor.sees("Den här") && !visitor.sees("Logga ut där"))
            let other = try await world.sessions.signIn(
                userName: TestPeople.nurse.userName,
                password: TestWorld.password,
                with: .phone
            )
            try await visitor.open("/inloggningar")
            #expect(visitor.sees("Mobil eller surfplatta") && visitor.sees("i dag klockan 12.00"))
            let key = try #require(visitor.values(of: "session").first)
            try await visitor.send(["session": key], to: "/inloggningar/avslut")
            #expect(visitor.sees("Nu är du utloggad där.") && !visitor.sees("Logga ut där"))
            #expect(try await world.sessions.session(token: try #require(other)) == nil)
            // Over already is no error; somebody else's is told as one that never was.
            try await visitor.send(["session": key], to: "/inloggningar/avslut")
            #expect(visitor.sees("Nu är du utloggad där."))
            let theirs = try #require(
                try await world.sessions.signIn(
                    userName: TestPeople.colleague.userName,
                    password: TestWorld.password
                )
            )
            let colleague = TestPeople.colleague.person.id
            let signIns = try await OwnSessions(world.sessions, of: colleague, in: theirs).all()
            for stranger in [try #require(signIns.first).key, "aldrig"] {
                try await visitor.open("/inloggningar")
                try await visitor.send(["session": stranger], to: "/inloggningar/avslut")
                #expect(visitor.status == 404)
            }
            #expect(try await world.sessions.session(token: theirs) != nil)
        }
    }

    @Test func `do not open for someone who has nothing to do here today, and who is told so`()
        async throws
    {
        try await PlanStory.visit { world, _, visitor in
            let nurse = TestPeople.nurse
            try await world.database.write { connection in
                _ = try connection.execute(
                    """
                    UPDATE staff_assignment
                    SET from_day = '2020-01-01', until_day = '2020-12-31'
                    WHERE person_id = \(nurse.person.id)
                    """
                )
            }
            try await visitor.open("/logga-in")
            try await visitor.send(
                ["userName": nurse.userName, "password": TestWorld.password],
                to: "/logga-in"
            )
            #expect(visitor.sees("Inloggningen stämmer, men du har inget uppdrag här i dag."))
            #expect(try await world.count("session", where: "ended_ms IS NULL") == 0)
        }
    }

    @Test func `change the password, and show nothing of what was typed`() async throws {
        try await PlanStory.visit { _, _, visitor in
            let new = "grön traktor under molnet"
            func change(_ old: String, _ new: String, _ again: String) async throws {
                try await visitor.send(
                    ["oldPassword": old, "newPassword": new, "newPasswordAgain": again],
                    to: "/losenord"
                )
            }
            try await visitor.signIn(TestPeople.nurse.userName, TestWorld.password)
            try await visitor.open("/inloggningar")
            try await visitor.follow("Byt lösenord")
            for (old, one, other, text) in [
                ("", new, new, "Skriv lösenordet du har nu."),
                (TestWorld.password, new, "annat", "De två nya lösenorden är olika."),
                (TestWorld.password, "kort", "kort", "Skriv minst tolv tecken"),
                ("fel", new, new, "Det stämmer inte med det lösenord du har nu."),
            ] {
                try await change(old, one, other)
                #expect(visitor.status == 422 && visitor.sees(text), "\(text)")
                #expect(!visitor.sees(new) && !visitor.sees(TestWorld.password))
            }
            try await change(TestWorld.password, new, new)
            #expect(visitor.address == "/inloggningar" && visitor.sees("Lösenordet är bytt."))
            try await visitor.send([:], to: "/logga-ut")
            try await visitor.signIn(TestPeople.nurse.userName, new)
        }
    }

    @Test func `lead to another assignment, for someone who has one`() async throws {
        try await PlanStory.visit { world, _, visitor in
            try await visitor.signIn(TestPeople.nurse.userName, TestWorld.password)
            #expect(!visitor.sees("Byt uppdrag"))
            try await visitor.open("/uppdrag")
            #expect(visitor.sees("Du har ett uppdrag."))
            let unit = TestOrganisations.paediatrics
            let other: StaffAssignment.ID = 81
            try await world.database.write { connection in
                _ = try connection.execute(
                    """
                    INSERT INTO staff_assignment (id, person_id, role, unit_id, title, from_day)
                    VALUES (\(other), \(TestPeople.nurse.person.id), 'professional', \(unit.id),
                        'samordnare', '2026-01-01')
                    """
                )
            }
            try await visitor.open("/")
            try await visitor.follow("Byt uppdrag")
            try await visitor.send(["assignment": other.description], to: "/uppdrag")
            #expect(visitor.status == 200 && visitor.sees("\(unit.name) · samordnare"))
            try await visitor.send(["assignment": "familjen"], to: "/uppdrag")
            #expect(visitor.status == 404)
        }
    }
}
