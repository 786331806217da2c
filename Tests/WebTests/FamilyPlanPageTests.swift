import Domain
import Fixtures
import Testing

@testable import Coordination
@testable import Web

@Suite struct `The family's page of a plan` {
    @Test(arguments: [PlanSample.Reader.mother, .child])
    func `answers first what a family asks, and folds the rest`(
        reader: PlanSample.Reader
    ) async throws {
        let html = try await planPage(.worst, for: reader)
        let found = html.matches(of: /(<summary>)?<h2 id="(\w+)"/)
        let open = found.filter { $0.output.1 == nil }.map { String($0.output.2) }
        #expect(open == ["nasta", "rost", "hjalp", "prata", "sjalv"])
        let folded = Set(found.filter { $0.output.1 != nil }.map { String($0.output.2) })
        #expect(folded.isSuperset(of: ["behov", "runt", "oense", "hant", "ser"]))
        #expect(folded.contains("kvar") == (reader == .child))
        #expect(!folded.contains("tid"))
    }

    @Test func `speaks of the child to a parent and to the child as du`() async throws {
        let mother = readable(try await planPage(.typical, for: .mother))
        #expect(mother.contains("Elsas plan") && mother.contains("Det här är viktigt för Elsa"))
        #expect(
            mother.contains("Vem hjälper till med vad?") && mother.contains("Lindskolan håller i")
        )
        let child = readable(onScreen(try await planPage(.typical, for: .child)))
        #expect(child.contains("Din plan") && child.contains("Det här är viktigt för dig"))
        #expect(child.contains("Vem hjälper dig med vad?") && child.contains("Du får alltid säga"))
        #expect(!child.contains("Elsas plan"))
    }

    @Test func `shows what is under way first, and what waits or is done to unfold`() async throws {
        let help = part(
            of: try await planPage(.typical, for: .mother),
            from: "id=\"hjalp\"",
            to: "</section>"
        )
        let open = readable(part(of: help, from: "id=\"hjalp\"", to: "<details"))
        #expect(open.contains("Fem samtal om oro") && open.contains("Mormor"))
        #expect(!open.contains("Stöd hemma på morgonen") && !open.contains("börjar 9.30"))
        let rest = readable(part(of: help, from: "<details", to: "</details>"))
        #expect(rest.contains("Stöd hemma på morgonen") && rest.contains("inte ett löfte"))
        #expect(rest.contains("börjar 9.30"))
    }

    @Test func `says when everyone meets, or that nothing is settled`() async throws {
        let mother = readable(try await planPage(.typical, for: .mother))
        #expect(
            mother.contains("Uppföljning senast den 10 december. Tid är inte bokad än.")
        )
        let text = readable(try await planPage(.worst, for: .child))
        #expect(text.contains("Möte 2 december kl. 13.00, Rum 12. Du är med på telefon"))
    }

    @Test(.proves("D-44"))
    func `leads to writing to the unit, to who has looked and to taking back a yes`()
        async throws
    {
        let html = try await planPage(.typical, for: .mother)
        let own = part(of: html, from: "id=\"sjalv\"", to: "</section>")
        #expect(readable(own).contains("Det skickas till Lindskolan."))
        let consent = try #require(PlanSample.typical.consents.first?.id)
        let deeds =
            [.message, .wrong, .copies].map { Paths.plan(70, $0) } + [
                Paths.withdrawal(consent, in: 70)
            ]
        #expect(Set(values(of: "href", in: own)).isSuperset(of: deeds))
        let sees = part(of: html, from: "id=\"ser\"", to: "</details>")
        let insight: [PlanPath] = [.whoHasLooked, .consents]
        #expect(values(of: "href", in: sees) == insight.map { Paths.plan(70, $0) })
    }

    @Test func `calls the answer of the one who reads du, and others by their role`() async throws {
        var sample = PlanSample.typical
        sample.outcomes = [
            NeedOutcome(
                id: 1,
                need: 1,
                result: .partly,
                inTime: true,
                comment: nil,
                answeredBy: .guardian,
                day: "2026-11-15"
            )
        ]
        let told = "det hjälpte delvis. Hjälpen kom i tid."
        sample.answerer = PlanSample.Reader.mother.caller.person
        #expect(readable(try await planPage(sample, for: .mother)).contains("Du: \(told)"))
        for reader in [PlanSample.Reader.holder, .child] {
            let text = readable(try await planPage(sample, for: reader))
            #expect(text.contains("En vårdnadshavare: \(told)") && !text.contains("Du: "))
        }
    }
}

@Suite struct `Who answered whether a need was met` {
    @Test func `is named to everyone who may read it, also to the other guardian`() async throws {
        var sample = PlanSample.typical
        sample.outcomes = [
            NeedOutcome(
                id: 1,
                need: 1,
                result: .partly,
                inTime: true,
                comment: nil,
                answeredBy: .guardian,
                day: "2026-11-15",
                giver: .guardian(52)
            )
        ]
        let told = "det hjälpte delvis. Hjälpen kom i tid."
        for reader in [PlanSample.Reader.holder, .child, .mother] {
            let text = readable(try await planPage(sample, for: reader))
            #expect(text.contains("Pappa: \(told)") && !text.contains("En vårdnadshavare:"))
        }
    }
}

@Suite struct `The family's first page` {
    private func page(_ status: Plan.Status, for reader: PlanSample.Reader) throws -> [String: Any]
    {
        var sample = PlanSample.typical
        sample.status = status
        sample.meetings += PlanSample.worst.meetings.suffix(1)
        let overview = sample.overview(for: reader)
        let page = FamilyStartPage(
            PlanList(plans: [
                PlanList.Entry(
                    plan: overview.plan.content,
                    child: overview.child,
                    holder: SampleUnits.school,
                    call: overview.comingCall.map { PlanList.Call(meeting: $0, reply: nil) }
                )
            ]),
            for: reader.caller,
            notice: nil,
            today: "2026-11-21",
            in: try Samples.words(.sv)
        )
        return try #require(page.plans.first)
    }

    @Test func `says what happens now, and when everyone meets`() throws {
        let mother = try page(.called(meeting: "2026-12-02"), for: .mother)
        #expect(mother["title"] as? String == "Elsas plan")
        #expect(
            (mother["meeting"] as? String)?.hasPrefix("Ni är kallade till möte 2 december") == true
        )
        let child = try page(.agreed(followUp: "2026-11-21"), for: .child)
        #expect(child["title"] as? String == "Din plan")
        #expect((child["now"] as? String)?.hasPrefix("Nu ska vi se hur det har gått.") == true)
    }

    @Test func `leads to the plan, to saying something, to who has looked and to consents`() throws
    {
        let card = try page(.noticed, for: .mother)
        #expect(card["href"] as? String == Paths.plan(70))
        let links = try #require(card["links"] as? [[String: String]]).map { $0["href"] }
        #expect(
            links == [
                Paths.plan(70, .message), Paths.plan(70, .whoHasLooked),
                Paths.plan(70, .consents),
            ]
        )
    }
}
