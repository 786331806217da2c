import Domain
import Fixtures
import Testing

@testable import Coordination
@testable import Web

@Suite struct `The meeting on the page of a plan` {
    private func card(
        _ id: String,
        _ sample: PlanSample,
        for reader: PlanSample.Reader
    ) async throws -> String {
        let html = try await planPage(sample, for: reader)
        // On the family's page the card is folded.
        let end = [.mother, .child].contains(reader) ? "</details>" : "</section>"
        return part(of: html, from: "<h2 id=\"\(id)\">", to: end)
    }

    @Test(arguments: [PlanSample.Reader.holder, .mother, .child])
    func `tells who has answered the call, and whom the family wants there`(
        reader: PlanSample.Reader
    ) async throws {
        let text = readable(try await card("mote", .worst, for: reader))
        #expect(text.contains("Barn- och ungdomspsykiatrin Har inte svarat"))
        #expect(text.contains("Kan 4 december i stället. Skäl: Vi är på kurs."))
        #expect(text.contains("Familjen vill också ha med: mormor och Alexandras ridlärare"))
    }

    @Test func `tells a called unit only of its own answer`() async throws {
        var sample = PlanSample.worst
        sample.callAnswers = []
        let html = try await card("mote", sample, for: .receiver)
        #expect(html.matches(of: /Har inte svarat/).count == 1)
        #expect(readable(html).contains("Barn- och ungdomspsykiatrin Svara på kallelsen"))
    }

    @Test func `asks a called unit for its answer before anything else`() async throws {
        var sample = PlanSample.worst
        let path = Paths.callAnswer(2, in: 70)
        let main = "<a class=\"button\" href=\"\(path)\">Svara på kallelsen</a>"
        #expect(try await planPage(sample, for: .receiver).contains(main))
        #expect(try await !planPage(sample, for: .holder).contains(path))
        sample.callAnswers.append(
            CallAnswer(
                id: 2,
                meeting: 2,
                unit: SampleUnits.psychiatry.id,
                reply: .comes,
                by: 92,
                day: "2026-11-20"
            )
        )
        let answered = try await planPage(sample, for: .receiver)
        #expect(!answered.contains(main) && answered.contains("Ändra ert svar"))
    }

    @Test func `tells who came and how the child and the guardians took part`() async throws {
        let text = readable(try await card("senast", .typical, for: .holder))
        #expect(text.contains("Barn- och ungdomspsykiatrin Var med "))
        #expect(text.contains("Socialtjänsten Var inte med"))
        #expect(text.contains("Elsa var med en stund."))
        #expect(text.contains("mamma på plats och pappa på telefon eller skärm"))
        #expect(text.contains("Med var också: mormor"))
        #expect(text.contains("Elsa var med först. Alla lovade sitt."))
    }

    @Test func `is moved when somebody cannot come, says the next step of the holder`()
        async throws
    {
        let next = try await card("nasta", .worst, for: .holder)
        #expect(readable(next).contains("mottagning norr kommer inte. Behöver ni en annan dag?"))
        var sample = PlanSample.worst
        sample.callAnswers = []
        #expect(try await !card("nasta", sample, for: .holder).contains("kommer inte"))
    }

    @Test func `claims nothing of who came to a meeting where nobody kept it`() async throws {
        var sample = PlanSample.typical
        sample.meetings = [
            PlanMeeting(
                id: 1,
                day: "2026-10-20",
                time: "13.00",
                place: "Lindskolan",
                question: "Vad nu?",
                called: [SampleUnits.psychiatry.id],
                invited: nil,
                childTakesPart: .comes,
                notes: "Alla lovade sitt."
            )
        ]
        let html = try await card("senast", sample, for: .holder)
        #expect(html.contains("Alla lovade sitt.") && !html.contains("class=\"tag"))
    }
}
