import Domain
import Fixtures
import Testing

@testable import Coordination
@testable import Web

@Suite struct `A copy of a plan` {
    @Test func `says from which day it is`() async throws {
        var sample = PlanSample.typical
        sample.disclosures.append(PlanSample.disclosure(9, .plan, "2026-11-12"))
        let text = readable(try await planPage(sample, for: .receiver))
        #expect(text.contains("Er kopia är från 12 november. Lindskolan håller i planen."))
        #expect(try await !planPage(sample, for: .holder).contains("Er kopia"))
        #expect(try await !planPage(sample, for: .mother).contains("Er kopia"))
    }

    @Test(
        .proves("D-16", "D-17"),
        arguments: [
            ("2026-11-12", "2026-12-20", false), ("2026-10-21", "2026-12-20", true),
            ("2026-10-22", "2026-12-20", false), ("2026-11-12", "2026-11-20", true),
        ]
    )
    func `puts the state in the past once it is a month old, or its follow-up has been`(
        handed: CivilDate,
        followUp: CivilDate,
        isOld: Bool
    ) async throws {
        var sample = PlanSample.typical
        sample.status = .agreed(followUp: followUp)
        sample.inputs = []
        sample.disclosures = [PlanSample.disclosure(9, .plan, handed)]
        let text = mainText(try await planPage(sample, for: .receiver))
        #expect(text.contains("Planen kan ha ändrats eller avslutats efter det. Fråga dem"))
        #expect(text.contains("Så var läget") == isOld)
        #expect(text.contains("Inget väntar på er just nu") != isOld)
        #expect(text.contains("väntar på er. Fråga Lindskolan hur det är nu.") == isOld)
        #expect(try await !planPage(sample, for: .holder).contains("Så var läget"))
    }

    @Test func `says of a question whose day has passed that the answer was never told`()
        async throws
    {
        var sample = PlanSample.typical
        sample.answers = []
        sample.inputs = sample.inputs.map { $0.asked(of: SampleUnits.social.id, "2026-11-03") }
        let copy = readable(onScreen(try await planPage(sample, for: .receiver)))
        #expect(copy.contains("Svaret skulle ha kommit 3 november. Ni har inte fått veta det."))
        #expect(copy.contains("Svaret okänt") && !copy.contains("svar senast"))
        let own = readable(onScreen(try await planPage(sample, for: .holder)))
        #expect(!own.contains("Svaret okänt"))
        sample.inputs = sample.inputs.map { $0.asked(of: SampleUnits.social.id, "2026-11-21") }
        let open = readable(onScreen(try await planPage(sample, for: .receiver)))
        #expect(!open.contains("Svaret okänt"))
    }

    @Test func `claims nothing that may have changed since`() async throws {
        var sample = PlanSample.typical
        sample.status = .agreed(followUp: "2026-11-01")
        sample.answers = []
        let own = readable(try await planPage(sample, for: .holder))
        let copy = readable(try await planPage(sample, for: .receiver))
        for claim in ["försenad", "skulle ha varit", "ingen insats har börjat"] {
            #expect(own.contains(claim), "\(claim)")
            #expect(!copy.contains(claim), "\(claim)")
        }
    }

    @Test func `has no empty place for what was not handed out`() async throws {
        let html = try await planPage(.untouched, for: .receiver)
        let found = html.matches(of: /<h2 id="(\w+)">/).map { String($0.output.1) }
        #expect(found == ["nasta", "runt", "ansvar", "ser", "laggtill"])
    }

    @Test func `puts the unit's own question first`() async throws {
        var sample = PlanSample.typical
        sample.answers = []
        let html = try await planPage(sample, for: .receiver)
        #expect(
            readable(html).contains(
                "Lindskolan frågar om ni kan göra det här: Fem samtal om oro"
            )
        )
        let path = Paths.answer(sample.inputs[1].id, in: 70)
        #expect(html.contains("<a class=\"button\" href=\"\(path)\">Svara på frågan</a>"))
    }
}

@Suite struct `The reader of a plan` {
    @Test(arguments: [PlanSample.Reader.mother, .child])
    func `who is family sees no link that is for staff`(
        reader: PlanSample.Reader
    ) async throws {
        let html = try await planPage(.typical, for: reader)
        let parts = PlanPath.allCases.map { Paths.plan(70, $0) }
            .filter { html.contains("href=\"\($0)\"") }
        #expect(
            parts
                == [.consents, .copies, .timeline, .whoHasLooked, .message, .wrong]
                .map { Paths.plan(70, $0) }
        )
    }

    @Test func `who is a guardian gets no trace of words that are not for parents`()
        async throws
    {
        var sample = PlanSample.typical
        let without = try await planPage(sample, for: .mother)
        sample.steps += PlanSample.worst.steps.suffix(1)
        let html = try await planPage(sample, for: .mother)
        #expect(!html.contains("inte för föräldrarna"))
        #expect(
            part(of: html, from: "id=\"rost\"", to: "<p class=\"small\"><strong>Så")
                == part(of: without, from: "id=\"rost\"", to: "<p class=\"small\"><strong>Så")
        )
        #expect(try await planPage(sample, for: .child).contains("bråkar om mig"))
    }

    @Test func `has words that are not for parents only on the screen`() async throws {
        let html = try await planPage(.worst, for: .holder)
        let screen = part(
            of: html,
            from: "<section class=\"card no-print\" aria-labelledby=\"kvar\"",
            to: "</section>"
        )
        #expect(screen.contains("bråkar om mig"))
        #expect(!html.replacing(screen, with: "").contains("bråkar om mig"))
    }

    @Test(
        arguments: [
            (PlanSample.empty, "/erbjudande"), (.accepted(.complete), "/samtycke-klart"),
            (.accepted(.waiting(for: [.guardian(52)])), "/samtycken/nytt"),
            (.called(on: "2026-11-20"), "/mote"), (.called(on: "2026-11-21"), "/mote"),
            (.called(on: "2026-11-22"), "/behov"),
            (.met(hasInputs: false), "/insatser"), (.met(hasInputs: true), "/gemensam"),
            (.typical, "/kallelse"), (.due, "/uppfoljning"),
        ] as [(PlanSample, String)]
    )
    func `who holds it has one main thing to do`(sample: PlanSample, path: String) async throws {
        let html = try await planPage(sample, for: .holder)
        let main = html.matches(of: /<a class="button" href="([^"]*)"/).map { $0.output.1 }
        #expect(main.count == 1)
        #expect(main.first?.hasSuffix(path) == true)
    }

    @Test func `who may hand out is told how much waits`() async throws {
        let html = try await planPage(.typical, for: .holder)
        #expect(html.contains("3 delar väntar på att du lämnar ut dem"))
        #expect(try await !planPage(.typical, for: .mother).contains("väntar på att du lämnar"))
    }
}

extension PlanSample {
    fileprivate static func accepted(_ standing: ConsentStanding) -> PlanSample {
        var sample = typical
        sample.status = .accepted
        sample.steps = Array(typical.steps.prefix(3))
        sample.meetings = []
        sample.standing = standing
        return sample
    }

    fileprivate static func called(on day: CivilDate) -> PlanSample {
        var sample = typical
        sample.status = .called(meeting: day)
        sample.steps = Array(typical.steps.prefix(5))
        sample.meetings = [
            PlanMeeting(
                id: 1,
                day: day,
                time: "13.00",
                place: "Lindskolan",
                question: "Vad nu?",
                called: [],
                invited: nil,
                childTakesPart: .comes
            )
        ]
        return sample
    }

    fileprivate static func met(hasInputs: Bool) -> PlanSample {
        var sample = typical
        sample.status = .met
        sample.meetings = []
        if !hasInputs { (sample.inputs, sample.answers) = ([], []) }
        return sample
    }

    fileprivate static var due: PlanSample {
        var sample = typical
        sample.status = .agreed(followUp: "2026-11-21")
        return sample
    }
}

extension SupportInput {
    fileprivate func asked(of unit: ServiceUnit.ID, _ day: CivilDate) -> SupportInput {
        SupportInput(
            id: id,
            what: what,
            need: need,
            performer: unit,
            askedBy: askedBy,
            answerBy: day,
            staying: staying,
            payer: payer
        )
    }
}
