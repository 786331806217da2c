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
