import Domain
import Fixtures
import Foundation
import Testing

@testable import Coordination
@testable import Web

/// The plan's page as one reader sees it.
func planPage(
    _ sample: PlanSample,
    for reader: PlanSample.Reader,
    in language: Language = .sv
) async throws -> String {
    try Samples.plan("", sample, reader, in: language).html(try Samples.renderer())
}

@Suite struct `The page of a plan` {
    @Test func `shows what matters to the child before what adults have promised`() async throws {
        let html = try await planPage(.worst, for: .holder)
        let order = [
            "nasta", "familjen", "rost", "kvar", "runt", "mote", "lovat", "behov", "oense",
            "senast", "hant",
            "tid", "ansvar", "ser", "laggtill",
        ]
        let found = html.matches(of: /<h2 id="(\w+)">/).map { String($0.output.1) }
        #expect(found == order)
    }

    @Test(arguments: [
        ("Elsa", "Elsas plan", "Elsa’s plan"), ("Max", "Max plan", "Max’s plan"),
        ("Lukas", "Lukas plan", "Lukas’s plan"), ("Inez", "Inez plan", "Inez’s plan"),
    ])
    func `is named after the child, as the language does it`(
        name: String,
        swedish: String,
        english: String
    ) async throws {
        var sample = PlanSample.typical
        sample.child = PlanSample.person(name, born: "2014-05-03")
        #expect(try await planPage(sample, for: .holder).contains("<h1>\(swedish)</h1>"))
        #expect(
            try await planPage(sample, for: .holder, in: .en).contains("<h1>\(english)</h1>")
        )
    }

    @Test func `never has the child's name in the window's title`() async throws {
        let html = try await planPage(.typical, for: .child)
        #expect(html.contains("<title>Planen – Sammanhang</title>"))
    }

    @Test(.proves("K-03", "L-05"))
    func `raises an alarm for a need that nobody answers for, until somebody does`()
        async throws
    {
        var sample = PlanSample.typical
        let words: Prose = "Ingen hjälper till på kvällen."
        sample.needs = [Need(id: 9, words: words, whose: .guardian, owner: nil)]
        let html = try await planPage(sample, for: .holder)
        #expect(html.contains("<span class=\"tag late\">Ingen ansvarar</span>"))
        #expect(html.contains("/behov/\(sample.needs[0].id)/ansvar"))
        sample.needs = [
            Need(id: 9, words: words, whose: .guardian, owner: SampleUnits.social.id)
        ]
        let owned = try await planPage(sample, for: .holder)
        #expect(!owned.contains("Ingen ansvarar"))
        #expect(readable(owned).contains("Socialtjänsten ansvarar"))
    }

    @Test func `lets only the unit that wrote a need decide who answers for it`() async throws {
        var sample = PlanSample.typical
        sample.needs = [Need(id: 9, words: "Sömnen.", whose: .child, owner: nil)]
        for reader in [PlanSample.Reader.receiver, .mother, .child] {
            let html = try await planPage(sample, for: reader)
            #expect(html.contains("Ingen ansvarar") && !html.contains("/ansvar\""))
        }
    }

    @Test func `shows an input of another party as a question until that party says yes`()
        async throws
    {
        var sample = PlanSample.typical
        let question = "En fråga från Lindskolan, inte ett löfte."
        let asked = try await planPage(sample, for: .holder)
        #expect(asked.contains(question) && asked.contains("Väntar på svar"))
        #expect(asked.contains("Varför står det inte lovat än?"))
        let clause = "punkt=var-och-en-lovar-sitt#var-och-en-lovar-sitt"
        #expect(asked.contains("/overenskommelsen?avtal=provlandet&amp;\(clause)"))
        sample.answers.append(PlanSample.answer(3, .promised(starts: nil)))
        let promised = try await planPage(sample, for: .holder)
        #expect(!promised.contains(question) && !promised.contains("Väntar på svar"))
        #expect(!promised.contains("Varför står det inte lovat än?"))
    }

    @Test(
        .proves("K-33"),
        arguments: [
            (false, true, "Innebär att Elsa inte bor hemma."),
            (true, false, "Innebär att Elsa inte går kvar i sin förskola eller skola."),
            (false, false, "Innebär att Elsa varken bor hemma eller går kvar"), (true, true, nil),
        ]
    )
    func `flags an input that moves the child`(
        atHome: Bool,
        inSchool: Bool,
        flag: String?
    ) async throws {
        var sample = PlanSample.typical
        sample.inputs = [
            PlanSample.input(
                1,
                "Boende på annan ort",
                by: SampleUnits.school,
                staying: Staying(atHome: atHome, inSchool: inSchool)
            )
        ]
        let html = try await planPage(sample, for: .mother)
        #expect(html.contains("Innebär att") == (flag != nil))
        #expect(flag.map(html.contains) ?? true)
        #expect(html.contains("#kvar-hemma-och-i-skolan") == (flag != nil))
    }

    @Test(
        .proves("K-31"),
        arguments: [
            (PlanSample.Reader.holder, "Elsas bästa"), (.mother, "Elsas bästa"),
            (.child, "ditt bästa"),
        ]
    )
    func `tells how the child's best interests were weighed`(
        reader: PlanSample.Reader,
        whose: String
    ) async throws {
        let text = readable(try await planPage(.typical, for: reader))
        #expect(
            text.contains(
                "Så tänkte vi på \(whose) 28 september: "
                    + "Elsa behöver lugn och att vi vuxna håller ihop."
            )
        )
    }

    @Test(.proves("K-04"))
    func `asks the family and not the staff whether a need was met`() async throws {
        var sample = PlanSample.typical
        for reader in [PlanSample.Reader.mother, .child] {
            #expect(try await planPage(sample, for: reader).contains("/utfall\""))
        }
        #expect(try await !planPage(sample, for: .holder).contains("/utfall\""))
        sample.outcomes = [
            NeedOutcome(
                id: 1,
                need: 1,
                result: .partly,
                inTime: false,
                comment: nil,
                answeredBy: .child,
                day: "2026-11-15"
            )
        ]
        let text = readable(try await planPage(sample, for: .holder))
        #expect(text.contains("Elsa: det hjälpte delvis. Hjälpen kom för sent. 15 november"))
    }
}
