import Domain
import Fixtures
import Testing

@testable import Web

@Suite(.serialized) struct `The one who looks after people` {
    /// Adds someone new at the social services in Kalmar.
    private static func add(_ visitor: Visitor, named name: String = "Nora Provlöv") async throws {
        try await visitor.open("/administration/personer/ny")
        let place = try visitor.choice("Socialtjänsten Kalmar")
        try await visitor.send([
            "staffName": name, "staffUserName": "nora.provlov", "staffRole": "professional",
            "staffPlace": place, "staffTitle": "Socialsekreterare", "staffFrom": "2026-11-21",
            "staffUntil": "",
        ])
    }

    /// The code on the page, as it stands there.
    private static func code(on visitor: Visitor) throws -> String {
        let found = visitor.html.firstMatch(of: /paper-code">([^<]*)</)
        return String(try #require(found).output.1)
    }

    @Test(.proves("K-49"))
    func `begins with those who work there, and has no way to any plan`() async throws {
        try await DemoService.visit { demo in
            let visitor = try await demo.visitor("administrator")
            try await visitor.open("/")
            #expect(visitor.status == 200 && visitor.sees("Bo Kärrtuva"))
            #expect(visitor.sees("Enhetschef, Socialtjänsten Kalmar, barn och familj"))
            #expect(!visitor.sees("Klara Granlycka"), "she works for another authority")
            #expect(visitor.values(ofLinks: "/planer").isEmpty)
            try await visitor.send(["text": "fjäll"], to: "/administration/sok")
            #expect(visitor.sees("Karin Fjällvråk") && !visitor.sees("Bo Kärrtuva"))
            #expect(visitor.address == "/administration/sok")
        }
    }

    @Test func `adds someone, who chooses a password with a code on paper and meets the unit`()
        async throws
    {
        try await DemoService.visit { demo in
            let visitor = try await demo.visitor("administrator")
            try await Self.add(visitor)
            #expect(visitor.status == 200 && visitor.sees("Gör en kod på papper"))
            try await visitor.follow("Gör en kod för första inloggningen")
            try await visitor.send([:])
            let code = try Self.code(on: visitor)
            #expect(visitor.sees("nora.provlov"))
            let once = visitor.html
            let newcomer = demo.stranger()
            try await newcomer.open("/kod")
            let password = "grön traktor under molnet"
            let typed: KeyValuePairs = [
                "paperCode": code, "newPassword": password, "newPasswordAgain": password,
            ]
            try await newcomer.send(
                pairs: typed.map { ($0.key, $0.value) } + [("ownUserName", "nora")]
            )
            #expect(newcomer.status == 422 && newcomer.sees("Koden hör till ett annat"))
            try await newcomer.send(
                pairs: typed.map { ($0.key, $0.value) } + [("ownUserName", "nora.provlov")]
            )
            #expect(newcomer.status == 200 && newcomer.sees("Socialtjänsten Kalmar"))
            try await newcomer.open("/planer")
            #expect(newcomer.status == 200)
            // Sent again, the form tells that the code has been shown, and not what it was.
            visitor.goBack(to: once, at: visitor.address)
            try await visitor.open("/administration")
            try await visitor.follow("Nora Provlöv")
            #expect(visitor.sees("användes") && !visitor.sees(code))
        }
    }

    @Test func `is told at each field what is wrong, and has everything typed left`() async throws {
        try await DemoService.visit { demo in
            let visitor = try await demo.visitor("administrator")
            try await visitor.open("/administration/personer/ny")
            let authority = try visitor.choice("Hela myndigheten")
            try await visitor.send([
                "staffName": "Nora 19900101-1234", "staffUserName": "no ra",
                "staffRole": "professional", "staffPlace": authority, "staffTitle": "",
                "staffFrom": "2026-12-01", "staffUntil": "2026-11-01",
            ])
            #expect(visitor.status == 422)
            for text in [
                "Det kan vara ett personnummer", "Skriv 3–60 tecken", "Välj en enhet.",
                "Skriv en titel.", "Slutdagen kan inte ligga före första dagen.",
            ] { #expect(visitor.sees(text), "\(text)") }
            #expect(visitor.sees("value=\"no ra\"") && visitor.sees("value=\"2026-11-01\""))
            try await Self.add(visitor)
            try await visitor.open("/administration/personer/ny")
            try await Self.add(visitor, named: "Nora Annan")
            #expect(visitor.status == 409 && visitor.sees("Någon har redan det användarnamnet"))
            #expect(visitor.sees("value=\"Nora Annan\""))
        }
    }

    @Test func `gives and ends assignments, and names and ends deputies`() async throws {
        try await DemoService.visit { demo in
            let visitor = try await demo.visitor("administrator")
            try await visitor.open("/administration")
            try await visitor.follow("Karin Fjällvråk")
            let person = visitor.address
            try await visitor.follow("Lägg till ett uppdrag")
            let place = try visitor.choice("Socialtjänsten Kalmar")
            try await visitor.send([
                "staffRole": "unitManager", "staffPlace": place, "staffTitle": "Tf. enhetschef",
                "staffFrom": "2026-12-01", "staffUntil": "2026-12-31",
            ])
            #expect(visitor.address == person && visitor.sees("Tf. enhetschef"))
            #expect(visitor.sees("Kommande uppdrag"))
            let added = try #require(
                visitor.values(ofLinks: "/stallforetradare").last
            )
            try await visitor.open(added)
            let deputy = try visitor.choice("Bo Kärrtuva")
            try await visitor.send([
                "standIn": deputy, "staffFrom": "2026-11-30", "staffUntil": "2026-12-31",
            ])
            #expect(visitor.status == 409 && visitor.sees("Uppdraget gäller från 1 december 2026"))
            try await visitor.send([
                "standIn": deputy, "staffFrom": "2026-12-01", "staffUntil": "2026-12-31",
            ])
            #expect(visitor.sees("Ställföreträdare: Bo Kärrtuva"))
            let standing = "\(person)/stallforetradare/[^\"]*/avslut"
            try await visitor.open(try #require(visitor.values(ofLinks: standing).last))
            try await visitor.send([:])
            #expect(visitor.status == 422 && visitor.sees("Välj när det slutar gälla."))
            try await visitor.send(["ends": "now"])
            #expect(visitor.address == person && !visitor.sees("Ställföreträdare: Bo Kärrtuva"))
            try await visitor.open(
                try #require(visitor.values(ofLinks: "/uppdrag/[^\"]*/avslut").last)
            )
            try await visitor.send(["ends": "after", "lastDay": "2026-11-20"])
            #expect(!visitor.sees("Tf. enhetschef"))
        }
    }

    @Test func `is told why a unit cannot close, and closes an account at once`() async throws {
        try await DemoService.visit { demo in
            let visitor = try await demo.visitor("administrator")
            try await visitor.open("/administration/enheter")
            try await visitor.follow("Stäng enheten")
            try await visitor.send(["lastDay": "2026-12-31"])
            #expect(visitor.status == 409 && visitor.sees("Enheten har huvudansvar för"))
            #expect(visitor.sees("value=\"2026-12-31\""))
            try await visitor.open("/administration/enheter/ny")
            try await visitor.send([
                "unitName": "Familjecentralen", "unitSector": "social",
                "unitSecrecy": "socialServices",
            ])
            #expect(
                visitor.address == "/administration/enheter" && visitor.sees("Familjecentralen")
            )
            let manager = try await demo.visitor("chef")
            try await visitor.open("/administration")
            try await visitor.follow("Bo Kärrtuva")
            try await visitor.follow("Stäng kontot")
            try await visitor.send([:])
            #expect(visitor.sees("Kontot är stängt"))
            try await manager.open("/planer")
            #expect(manager.address == "/logga-in" || manager.sees("Lösenord"))
        }
    }
}

@Suite(.serialized) struct `A list of people that is pasted` {
    private static let head = "användarnamn\tnamn\troll\ttitel\tenhet\n"
    private static let unit = "Socialtjänsten Kalmar, barn och familj"
    private static let row = "nora.provlov\tNora Provlöv\tmedarbetare\tSocionom\t\(unit)\n"

    private static func paste(_ text: String, _ visitor: Visitor) async throws {
        try await visitor.open("/administration/import")
        try await visitor.send(["sheet": text])
    }

    @Test func `is looked through first, and then carried out as a whole`() async throws {
        try await DemoService.visit { demo in
            let visitor = try await demo.visitor("administrator")
            try await Self.paste(Self.head + Self.row, visitor)
            #expect(visitor.status == 200 && visitor.sees("2 saker ändras"))
            #expect(visitor.sees("nora.provlov"))
            let seen = try #require(visitor.values(of: "seen").first)
            try await visitor.open("/administration")
            #expect(!visitor.sees("Nora Provlöv"))
            try await Self.paste(Self.head + Self.row, visitor)
            try await visitor.send(["sheet": Self.head + Self.row, "seen": seen])
            #expect(visitor.address == "/administration" && visitor.sees("Nora Provlöv"))
        }
    }

    @Test func `with anything wrong is not carried out, and is left to be put right`() async throws
    {
        try await DemoService.visit { demo in
            let visitor = try await demo.visitor("administrator")
            let wrong = "eva\tEva Provdal\tkung\tSocionom\tIngenstans\n"
            try await Self.paste(Self.head + Self.row + wrong, visitor)
            #expect(visitor.status == 422 && visitor.sees("Rad 3</strong>, roll"))
            #expect(visitor.sees("Det finns ingen sådan roll."))
            #expect(visitor.sees("Eva Provdal\tkung") && visitor.values(of: "seen").isEmpty)
            try await visitor.send(["sheet": Self.head + Self.row + wrong, "seen": "gissat"])
            #expect(visitor.status == 422)
            for text in ["", "a;\"b"] {
                try await Self.paste(text, visitor)
                #expect(visitor.status == 422 && visitor.sees("Något behöver rättas"))
            }
            try await visitor.open("/administration")
            #expect(!visitor.sees("Nora Provlöv"))
        }
    }

    @Test func `is looked through again when something has changed in between`() async throws {
        try await DemoService.visit { demo in
            let visitor = try await demo.visitor("administrator")
            try await Self.paste(Self.head + Self.row, visitor)
            let seen = try #require(visitor.values(of: "seen").first)
            let other = try await demo.visitor("administrator")
            let named = Self.row.replacing("Nora Provlöv", with: "Nora Annan")
            try await Self.paste(Self.head + named, other)
            try await other.send([
                "sheet": Self.head + named, "seen": try #require(other.values(of: "seen").first),
            ])
            try await visitor.send(["sheet": Self.head + Self.row, "seen": seen])
            #expect(visitor.status == 409 && visitor.sees("Någon har ändrat något"))
            #expect(visitor.sees("Får ett annat namn"))
            try await other.open("/administration")
            #expect(other.sees("Nora Annan") && !other.sees("Nora Provlöv"))
        }
    }
}
