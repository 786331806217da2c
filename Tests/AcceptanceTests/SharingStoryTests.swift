import Domain
import Fixtures
import Testing

/// Telling others: with consent, on the family's wish, by law, and on request.
@Suite(.serialized) struct `Telling others about a child` {
    private func play(
        about child: String,
        _ body: @escaping @Sendable (_ plan: String, _ demo: OpenDemo) async throws -> Void
    ) async throws {
        try await DemoService.visit { demo in try await body(demo.plan(of: child), demo) }
    }

    @Test(.proves("D-20", "B-54", "O-57"))
    func `anyone whom the family wants is invited, sees what was chosen, and no more`()
        async throws
    {
        try await play(about: "Valter") { plan, demo in
            let coach = try await demo.visitor("ledare")
            try await coach.open(plan)
            #expect(coach.status == 200 && coach.sees("Jag kommer aldrig iväg till träningen"))
            #expect(!coach.sees("Vasshorn") && !coach.sees("samtycke"))
            for page in [
                "/samtycken", "/handelser", "/vem-har-tittat", "/kopior", "/vardnadshavare",
                "/utlamnande",
            ] {
                try await coach.open("\(plan)\(page)")
                #expect(coach.status != 200, "\(page)")
            }
            let counsellor = try await demo.visitor("kurator")
            for part in ["mormor", "lärare i musikskolan", "församlingsvärd", "handledare, AME"] {
                try await counsellor.open("\(plan)/inbjudna")
                try await counsellor.send([
                    "invitedName": "Kim Ek", "invitedPart": part, "invitedKinds": "meetings",
                    "invitedUntil": "2027-05-01",
                ])
                #expect(counsellor.status == 200 && counsellor.sees("(\(part))"))
            }
            try await counsellor.open("\(plan)/inbjudna")
            try await counsellor.send(["invitedName": "Kim", "invitedPart": "granne"])
            #expect(counsellor.status == 422 && counsellor.sees("href=\"#falt-invitedKinds\""))
            try await counsellor.open("\(plan)/vardnadshavare")
            try await counsellor.follow("Avsluta inbjudan")
            try await counsellor.send([:])
            #expect(counsellor.sees("Inte med längre"))
            try await coach.open(plan)
            #expect(coach.status == 404)
        }
    }

    @Test(.proves("B-37", "D-09", "D-11"))
    func `by law begins with what the law says, and takes a written reason`() async throws {
        try await play(about: "Linnea") { plan, demo in
            let bup = try await demo.visitor("bup")
            try await bup.open("\(plan)/utlamnande")
            try await bup.follow("Lämna ut utan samtycke, med stöd av lag")
            #expect(bup.sees("OSL 25 kap. 12 §") && bup.sees("Skolan kan bara få det med samtycke"))
            try await bup.follow("Socialtjänsten Nybro")
            let page = bup.address
            #expect(bup.sees("OSL 25 kap. 1 §") && bup.sees("ingenstans att sova"))
            #expect(!bup.html.contains(" checked"), "nothing is chosen beforehand")
            try await bup.send(["because": ""])
            #expect(bup.status == 422 && bup.sees("href=\"#falt-because\""))
            let parts = bup.values(of: "part").filter { $0.hasPrefix("need ") }
            let nybro = try await demo.visitor("nybro")
            try await nybro.open(plan)
            #expect(nybro.status == 404)
            try await bup.open(page)
            try await bup.send(
                pairs: parts.map { ("part", $0) } + [("because", "De har jouren i natt")]
            )
            #expect(bup.status == 200)
            try await nybro.open(plan)
            #expect(nybro.status == 200 && nybro.sees("ingenstans att sova"))
            #expect(!nybro.sees("De har jouren i natt"), "the assessment stays with its writer")
            try await bup.open("\(plan)/samtycken")
            #expect(bup.sees("OSL 25 kap. 12 §"))
            let school = try await demo.visitor("bjorkskolan")
            try await school.open(plan)
            #expect(school.status == 404)
        }
    }

    @Test(.proves("B-37", "D-19"))
    func `with consent shows what the law says where it is sent and where they are called`()
        async throws
    {
        try await play(about: "Love") { plan, demo in
            let social = try await demo.visitor("socialtjanst")
            try await social.open("\(plan)/kallelse")
            #expect(social.sees("Redan att ni kallar dem berättar något"))
            #expect(social.sees("sagt ja till att ni kallar Elevhälsan, Lindskolan"))
            let called = try social.choice("Elevhälsan, Lindskolan")
            try await social.send([
                "called": called, "meetingDay": "2026-12-04", "time": "10:00", "place": "Rum 1",
                "question": "Vem hämtar?", "childTakesPart": "comes", "voiceOutcome": "declined",
                "asking": "talk", "bestInterests": "Lugn", "day": "2026-11-21",
            ])
            #expect(social.address.hasSuffix("/utlamnande"))
            #expect(social.sees("Vad säger lagen?") && social.sees("OSL 26 kap. 1 §"))
        }
    }

    @Test(.proves("D-19"))
    func `where the consent covers one unit the call names no other`() async throws {
        try await play(about: "Valter") { plan, demo in
            let counsellor = try await demo.visitor("kurator")
            try await counsellor.open("\(plan)/kallelse")
            #expect(
                counsellor.sees(
                    "sagt ja till att ni kallar Barn- och ungdomshabiliteringen, Kalmar"
                )
            )
            #expect(!counsellor.sees("att ni kallar Barn- och ungdomspsykiatrin"))
        }
    }

    @Test(.proves("D-41"))
    func `a family asks for copies, and every unit answers for itself`() async throws {
        try await play(about: "Elsa") { plan, demo in
            let mother = try await demo.visitor("mamma")
            try await mother.open(plan)
            try await mother.follow("Be om en kopia")
            #expect(mother.sees("Du har inte bett om någon kopia."))
            try await mother.follow("Be om en kopia")
            try await mother.send(["copyWish": ""])
            #expect(mother.status == 422)
            try await mother.send(["copyWish": "Allt från mötet i höstas"])
            #expect(mother.sees("Din begäran har gått till"))
            let father = try await demo.visitor("pappa")
            try await father.open("\(plan)/kopior")
            #expect(!father.sees("Allt från mötet i höstas"))
            let bup = try await demo.visitor("bup")
            #expect(bup.sees("Någon i familjen vill ha en kopia"))
            try await bup.open("\(plan)/kopior")
            try await bup.follow("Svara")
            #expect(bup.sees("Allt från mötet i höstas"))
            try await bup.send(["copyDecision": "no", "copyReason": ""])
            #expect(bup.status == 422 && bup.sees("href=\"#falt-copyReason\""))
            try await bup.send(["copyDecision": "no", "copyReason": "Vi var inte med då."])
            #expect(bup.status == 200)
            try await mother.open("\(plan)/kopior")
            #expect(mother.sees("Vi var inte med då.") && mother.sees("Väntar på svar"))
        }
    }
}
