import Domain
import Fixtures
import Hummingbird
import HummingbirdTesting
import Server
import Testing

/// Families where not everyone decides or sees together, met through the pages.
@Suite(.serialized) struct `Guardians who do not decide together` {
    private struct Scene: Sendable {
        let client: any TestClientProtocol
        let plans: [String: String]

        func visitor(_ userName: String) async throws -> Visitor {
            let visitor = Visitor(client)
            try await visitor.signIn(userName)
            return visitor
        }

        /// The address of the plan of the child with this name.
        func plan(of name: String) throws -> String { try #require(plans[name]) }
    }

    private func play(_ body: @escaping @Sendable (Scene) async throws -> Void) async throws {
        let demo = try await DemoService()
        let plans = try await demo.plans()
        try await Application(router: demo.service.router).test(.router) { client in
            try await body(Scene(client: client, plans: plans))
        }
        try await demo.stop()
    }

    /// Every page that a plan has for anyone.
    private static let pages = [
        "", "/handelser", "/vem-har-tittat", "/samtycken", "/skriv", "/kopior", "/kopior/begaran",
        "/vardnadshavare", "/utlamnande", "/utlamnande/lag", "/inbjudna",
    ]

    private static func seesNothing(_ visitor: Visitor, at plan: String) async throws {
        for page in pages {
            try await visitor.open("\(plan)\(page)")
            #expect(visitor.status == 404, "\(page)")
            #expect(!visitor.sees("Love"), "\(page)")
        }
        try await visitor.open("/planer")
        #expect(!visitor.sees("Love") && !visitor.sees(plan))
        try await visitor.send(["text": "Love"], to: "/planer/sok")
        #expect(!visitor.sees("Love Mossros") && !visitor.sees(plan))
    }

    @Test(.proves("D-07"))
    func `one whose insight is closed finds no trace, and all of it when it is opened`()
        async throws
    {
        try await play { scene in
            let plan = try scene.plan(of: "Love")
            let father = try await scene.visitor("stangd")
            try await Self.seesNothing(father, at: plan)
            let social = try await scene.visitor("socialtjanst")
            try await social.open("\(plan)/vardnadshavare")
            #expect(social.sees("Insynen är stängd") && social.sees("Bo Kärrtuva, enhetschef"))
            try await social.follow("Öppna insynen igen")
            try await social.send([:])
            #expect(!social.sees("Insynen är stängd"))
            try await father.open(plan)
            #expect(father.status == 200 && father.sees("Love"))
            // The log that he reads tells nothing of why he could not.
            try await father.open("\(plan)/vem-har-tittat")
            #expect(father.status == 200)
            try await social.open("\(plan)/vardnadshavare")
            let links = social.html.matches(of: /href="([^"]*\/stang-insyn)"/)
            let last = try #require(links.last).output.1
            try await social.open(String(last))
            try await social.send(["closureReason": "Risk", "decidedBy": "", "review": ""])
            #expect(social.status == 422 && social.sees("href=\"#falt-decidedBy\""))
            try await social.send([
                "closureReason": "Risk", "decidedBy": "Bo Kärrtuva, enhetschef",
                "review": "2027-01-10",
            ])
            #expect(social.status == 200 && social.sees("Insynen är stängd"))
            try await Self.seesNothing(father, at: plan)
        }
    }

    @Test(.proves("D-07"))
    func `what one unit has decided about a guardian is read by no other`() async throws {
        try await play { scene in
            let plan = try scene.plan(of: "Love")
            for other in ["kurator", "bup", "fritid"] {
                let visitor = try await scene.visitor(other)
                try await visitor.open("\(plan)/vardnadshavare")
                #expect(!visitor.sees("Insynen är stängd"))
            }
        }
    }

    @Test(.proves("D-05", "D-06"))
    func `one who is not reached or says no is written down, with the law in sight`()
        async throws
    {
        try await play { scene in
            let social = try await scene.visitor("socialtjanst")
            try await social.open("\(try scene.plan(of: "Agnes"))/vardnadshavare")
            #expect(social.sees("SN 2026:214") && social.sees("Har svarat nej."))
            try await social.follow("Hänvisa till nämndens beslut")
            #expect(social.sees("FB 6 kap. 13 a §"))
            try await social.send(["boardMeasure": "contactPerson", "boardReference": ""])
            #expect(social.status == 422 && social.sees("href=\"#falt-boardReference\""))
            let bup = try await scene.visitor("bup")
            try await bup.open("\(try scene.plan(of: "Hjalmar"))/vardnadshavare")
            #expect(bup.sees("Går inte att nå") && bup.sees("Ringt tre gånger"))
            try await bup.follow("Vi har fått kontakt")
            #expect(bup.sees("FB 6 kap. 13 §"))
            try await bup.send([:])
            #expect(!bup.sees("Ringt tre gånger"))
            let mother = try await scene.visitor("mamma")
            try await mother.open("\(try scene.plan(of: "Elsa"))/vardnadshavare")
            #expect(mother.status != 200)
        }
    }

    @Test(.proves("D-08"))
    func `a young person who decides alone is told so, and how the unit reasoned`() async throws {
        try await play { scene in
            let plan = try scene.plan(of: "Tilde")
            let tilde = try await scene.visitor("tilde")
            try await tilde.open(plan)
            #expect(tilde.sees("Det här syns inte för dina föräldrar"))
            #expect(tilde.sees("Så här tänkte vi"))
            #expect(!tilde.sees("Du och dina vårdnadshavare ser planen här"))
            let bup = try await scene.visitor("bup")
            try await bup.open("\(plan)/vardnadshavare")
            #expect(bup.sees("Tilde bestämmer själv") && bup.sees("Ser inget"))
        }
    }

    @Test(.proves("D-08"))
    func `deciding alone takes a question and reasons, and is written before anything else`()
        async throws
    {
        try await play { scene in
            let nurse = try await scene.visitor("skolskoterska")
            try await nurse.open("/barn/nytt")
            try await nurse.send([
                "givenName": "Vilda", "familyName": "Sjöblomster", "birthDate": "2010-05-06",
                "municipality": "0880", "guardianName1": "Åsa", "guardianRelation1": "mamma",
            ])
            let worry: [(String, String)] = [
                ("needWords", "Vill prata utan mamma"), ("whose", "child"),
                ("whyNotEnough", "Flera behövs"), ("voiceOutcome", "declined"),
                ("asking", "talk"), ("bestInterests", "Trygghet"), ("day", "2026-11-21"),
                ("offered", "no"), ("say", "alone"),
            ]
            try await nurse.send(pairs: worry)
            #expect(nurse.status == 422 && nurse.sees("href=\"#falt-maturityQuestion\""))
            try await nurse.send(
                pairs: worry + [
                    ("maturityQuestion", "Samtal hos kuratorn"),
                    ("maturityReasons", "Förstår följderna"),
                ]
            )
            #expect(nurse.status == 200)
            try await nurse.open("\(nurse.address.prefix { $0 != "?" })/vardnadshavare")
            #expect(nurse.sees("Vilda bestämmer själv") && nurse.sees("Förstår följderna"))
        }
    }
}
