import Domain
import Fixtures
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Server
import Storage
import Testing

@testable import Coordination

/// From the unit's page, over the paper, to a family that is signed in.
@Suite(.serialized) struct `A code on paper, from hand to hand` {
    private static let password = "grön traktor under molnet"

    /// The code as it stands on the page that was printed.
    private static func code(_ visitor: Visitor) throws -> String {
        let found = visitor.html.firstMatch(of: #/class="paper-code">([0-9A-Z ]+)</#)
        return String(try #require(found).output.1)
    }

    /// Makes a code for the child, and leaves the page as it is printed.
    private static func make(_ story: PlanStory, _ staff: Visitor) async throws -> String {
        try await staff.signIn(TestPeople.nurse.userName, TestWorld.password)
        try await staff.open("/planer/\(story.plan)/vardnadshavare")
        try await staff.follow("Gör en kod för att logga in")
        #expect(staff.sees("Be Alva Provsten visa legitimation"))
        try await staff.send([:])
        return try code(staff)
    }

    private static func enter(
        _ code: String,
        _ userName: String,
        _ password: String = password,
        _ again: String? = nil,
        _ visitor: Visitor
    ) async throws {
        try await visitor.send(
            [
                "paperCode": code, "ownUserName": userName, "newPassword": password,
                "newPasswordAgain": again ?? password,
            ],
            to: "/kod"
        )
    }

    @Test func `is shown once, says what whoever gets it must know, and has no number`()
        async throws
    {
        try await PlanStory.visit { world, story, staff in
            let code = try await Self.make(story, staff)
            #expect(CodeOnPaper(typed: code) != nil)
            for text in [
                "Till Alva Provsten", "en gång, till och med 5 december", "/kod",
                "Lämnas bara till Alva Provsten, mot legitimation.",
                "Skicka den aldrig i brev, mejl eller sms.",
            ] { #expect(staff.sees(text), "\(text)") }
            for number in ["201701012393", "20170101-2393", "170101-2393"] {
                #expect(!staff.sees(number))
            }
            #expect(staff.headers.last?[.cacheControl] == "no-store")
            try await staff.follow("Jag har skrivit ut koden")
            #expect(staff.sees("En kod för att logga in är ute.") && !staff.sees(code))
            #expect(staff.sees("till och med 5 december"))
            #expect(try await world.count("sign_in_code") == 1)
        }
    }

    @Test func `tells where the service is, whatever the maker's browser calls it`() async throws {
        let demo = try await DemoService(with: [.publicAddress: "https://sammanhang.example"])
        let plan = try #require(await demo.plans()["Elsa"])
        try await Application(router: demo.service.router).test(.router) { client in
            let staff = Visitor(client)
            try await staff.signIn("kurator")
            try await staff.open("\(plan)/vardnadshavare")
            try await staff.follow("Gör en kod för att logga in")
            try await staff.send([:])
            #expect(staff.sees("https://sammanhang.example/kod"))
        }
        try await demo.stop()
    }

    @Test func `that is asked for twice by one page is made once`() async throws {
        try await PlanStory.visit { world, story, staff in
            try await staff.signIn(TestPeople.nurse.userName, TestWorld.password)
            let path = "/planer/\(story.plan)/inloggningskoder/barnet"
            try await staff.open(path)
            let page = staff.html
            try await staff.send([:], to: path)
            staff.goBack(to: page, at: path)
            try await staff.send([:], to: path)
            #expect(staff.sees("Koden är redan gjord och visades en gång."))
            #expect(try await world.count("sign_in_code") == 1)
        }
    }

    @Test func `lets a child in, who chooses what to sign in with from then on`() async throws {
        try await PlanStory.visit { world, story, visitor in
            let code = try await Self.make(story, visitor)
            visitor.forgetCookies()
            try await visitor.open("/logga-in")
            try await visitor.follow("Jag har en kod på papper")
            #expect(visitor.address == "/kod" && visitor.status == 200)
            let typed = code.lowercased().replacing(" ", with: "-").replacing("0", with: "o")
            for (name, one, other, text) in [
                ("", Self.password, Self.password, "Skriv det användarnamn som du vill ha."),
                ("alva p", Self.password, Self.password, "Skriv användarnamnet utan mellanslag."),
                ("201701012393", Self.password, Self.password, "ser ut som ett personnummer"),
                ("alva", "kort", "kort", "Skriv minst tolv tecken"),
                ("alva", Self.password, "annat", "De två nya lösenorden är olika."),
                ("ida", Self.password, Self.password, "Någon annan har det användarnamnet."),
                ("alva", "alvaprovsten!", "alvaprovsten!", "Lösenordet är för lätt att gissa"),
            ] {
                try await Self.enter(typed, name, one, other, visitor)
                #expect(visitor.status == 422 && visitor.sees(text), "\(text)")
                #expect(visitor.values(of: "paperCode") == [typed])
                #expect(!visitor.sees(Self.password) && !visitor.sees("alvaprovsten!"))
            }
            try await Self.enter(typed, "Alva", Self.password, nil, visitor)
            #expect(visitor.status == 200 && visitor.sees("Logga ut"))
            try await visitor.open("/planer/\(story.plan)")
            #expect(visitor.status == 200)
            try await visitor.open("/inloggningar")
            #expect(visitor.sees("med kod på papper"))
            try await visitor.send([:], to: "/logga-ut")
            try await visitor.signIn("alva", Self.password)
            visitor.forgetCookies()
            try await visitor.signIn(TestPeople.nurse.userName, TestWorld.password)
            try await visitor.open("/planer/\(story.plan)/vardnadshavare")
            #expect(visitor.sees("Koden för att logga in användes"))
            #expect(try await world.count("session", where: "way = 'paper-code'") == 1)
        }
    }

    @Test func `that opens nothing gets one and the same page`() async throws {
        try await PlanStory.visit { _, story, visitor in
            let replaced = try await Self.make(story, visitor)
            let path = "/planer/\(story.plan)/inloggningskoder/barnet"
            try await visitor.open(path)
            #expect(visitor.sees("En kod är redan ute"))
            try await visitor.send([:])
            let used = try Self.code(visitor)
            visitor.forgetCookies()
            try await visitor.open("/kod")
            try await Self.enter(used, "alva", Self.password, nil, visitor)
            visitor.forgetCookies()
            var pages: Set<String> = []
            for code in [replaced, used, "0123456789ABCDEF", "hej"] {
                visitor.forgetCookies()
                try await visitor.open("/kod")
                try await Self.enter(code, "lo-\(code.prefix(2))", Self.password, nil, visitor)
                #expect(visitor.status == 422 && visitor.sees("Be den du fick koden av om en ny."))
                #expect(!visitor.sees(TestOrganisations.bup.name))
                pages.insert(visitor.html.replacing(#/value="[^"]*"/#, with: ""))
            }
            #expect(pages.count == 1)
        }
    }

    @Test func `is paced, and says when to try again`() async throws {
        try await PlanStory.visit { _, _, visitor in
            for _ in 1...6 {
                try await visitor.open("/kod")
                try await Self.enter("fel", "alva", Self.password, nil, visitor)
            }
            #expect(visitor.status == 429 && visitor.headers.last?[.retryAfter] == "60")
            #expect(visitor.sees("Du kan försöka igen klockan 12.01"))
        }
    }

    @Test func `can be taken back, and is not made for one whose insight is closed`()
        async throws
    {
        try await PlanStory.visit { world, story, staff in
            _ = try await Self.make(story, staff)
            try await staff.open("/planer/\(story.plan)/vardnadshavare")
            try await staff.follow("Ta tillbaka koden")
            try await staff.send([:])
            #expect(staff.sees("Koden är tillbakatagen") && staff.sees("togs tillbaka"))
            let father = world.family.guardians[1]
            let path = "/planer/\(story.plan)/inloggningskoder/\(father)"
            try await staff.open(path)
            let page = staff.html
            _ = try await world.coordinator.closeInsight(
                of: father,
                because: "Fara",
                decidedBy: "Eva",
                review: TestWorld.today.adding(days: 30),
                as: world.bup
            )
            staff.goBack(to: page, at: path)
            try await staff.send([:], to: path)
            #expect(staff.status == 409 && staff.sees("OSL 12 kap. 3 §"))
            #expect(!staff.sees("paper-code"))
            try await staff.open(path)
            #expect(staff.sees("OSL 12 kap. 3 §") && !staff.sees("Gör koden"))
            try await staff.open("/planer/\(story.plan)/vardnadshavare")
            #expect(staff.values(ofLinks: "inloggningskoder/\(father)").isEmpty)
        }
    }
}
