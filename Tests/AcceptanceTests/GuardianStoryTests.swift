import Domain
import Fixtures
import Testing

/// Families where not everyone decides or sees together, met through the pages.
@Suite(.serialized) struct `Guardians who do not decide together` {
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
        try await DemoService.visit { demo in
            let plan = try await demo.plan(of: "Love")
            let father = try await demo.visitor("stangd")
            try await Self.seesNothing(father, at: plan)
            let social = try await demo.visitor("socialtjanst")
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
        try await DemoService.visit { demo in
            let plan = try await demo.plan(of: "Love")
            let social = try await demo.visitor("socialtjanst")
            try await social.open("\(plan)/kallelse")
            try await social.send([
                "called": try social.choice("Elevhälsan, Lindskolan"), "meetingDay": "2026-12-04",
                "time": "10:00", "place": "Rum 1", "question": "Vem hämtar?",
                "childTakesPart": "comes", "voiceOutcome": "declined", "asking": "talk",
                "bestInterests": "Lugn", "day": "2026-11-21",
            ])
            try await social.send(pairs: social.values(of: "send").map { ("send", $0) })
            let school = try await demo.visitor("kurator")
            try await school.open(plan)
            #expect(school.status == 200 && school.sees("Love"))
            for page in ["", "/vardnadshavare", "/handelser", "/samtycken"] {
                try await school.open("\(plan)\(page)")
                #expect(!school.sees("Insynen är stängd"), "\(page)")
                #expect(!school.sees("Pappa får inte veta var de är"), "\(page)")
            }
            try await social.open("\(plan)/vardnadshavare")
            #expect(social.sees("Insynen är stängd"))
            for other in ["bup", "fritid"] {
                let visitor = try await demo.visitor(other)
                try await visitor.open("\(plan)/vardnadshavare")
                #expect(visitor.status == 404)
            }
        }
    }

    @Test(.proves("D-05", "D-06"))
    func `one who is not reached or says no is written down, with the law in sight`()
        async throws
    {
        try await DemoService.visit { demo in
            let social = try await demo.visitor("socialtjanst")
            try await social.open("\(demo.plan(of: "Agnes"))/vardnadshavare")
            #expect(social.sees("SN 2026:214") && social.sees("Har svarat nej."))
            try await social.follow("Hänvisa till nämndens beslut")
            #expect(social.sees("FB 6 kap. 13 a §"))
            try await social.send(["boardMeasure": "contactPerson", "boardReference": ""])
            #expect(social.status == 422 && social.sees("href=\"#falt-boardReference\""))
            let bup = try await demo.visitor("bup")
            try await bup.open("\(demo.plan(of: "Hjalmar"))/vardnadshavare")
            #expect(bup.sees("Går inte att nå") && bup.sees("Ringt tre gånger"))
            try await bup.follow("Vi har fått kontakt")
            #expect(bup.sees("FB 6 kap. 13 §"))
            try await bup.send([:])
            #expect(!bup.sees("Ringt tre gånger"))
            let mother = try await demo.visitor("mamma")
            try await mother.open("\(demo.plan(of: "Elsa"))/vardnadshavare")
            #expect(mother.status != 200)
        }
    }

    @Test(.proves("D-08"))
    func `a young person who decides alone is told so, and how the unit reasoned`() async throws {
        try await DemoService.visit { demo in
            let plan = try await demo.plan(of: "Tilde")
            let tilde = try await demo.visitor("tilde")
            try await tilde.open(plan)
            #expect(tilde.sees("Det här syns inte för dina föräldrar"))
            #expect(tilde.sees("Så här tänkte vi"))
            #expect(!tilde.sees("Du och dina vårdnadshavare ser planen här"))
            let bup = try await demo.visitor("bup")
            try await bup.open("\(plan)/vardnadshavare")
            #expect(bup.sees("Tilde bestämmer själv") && bup.sees("Ser inget"))
        }
    }

    @Test(.proves("D-08"))
    func `deciding alone takes a question and reasons, and is written before anything else`()
        async throws
    {
        try await DemoService.visit { demo in
            let nurse = try await demo.visitor("skolskoterska")
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
