import Domain
import Fixtures
import Testing

@testable import Coordination
@testable import Web

@Suite struct `A promise that nobody has written down as begun` {
    /// A plan in which one thing is promised to begin on a day.
    private func sample(starting day: CivilDate) throws -> PlanSample {
        var sample = PlanSample.typical
        let input = try #require(sample.inputs.first)
        sample.answers = [
            InputAnswer(
                input: input.id,
                commitment: .promised(starts: day),
                by: 91,
                day: "2026-10-20",
                at: SwedishTime.noon(on: "2026-10-20")
            )
        ]
        return sample
    }

    private func text(
        _ sample: PlanSample,
        for reader: PlanSample.Reader
    ) async throws -> String {
        readable(onScreen(try await planPage(sample, for: reader)))
    }

    @Test(arguments: [PlanSample.Reader.holder, .mother, .child])
    func `should have begun, once its day has passed`(reader: PlanSample.Reader) async throws {
        let late = try await text(try sample(starting: "2026-11-20"), for: reader)
        #expect(late.contains("skulle ha börjat 20 november"))
        let today = try await text(try sample(starting: "2026-11-21"), for: reader)
        #expect(today.contains("från 21 november") && !today.contains("skulle ha börjat"))
    }

    @Test func `is something that the family is told to ask about, and staff are not`()
        async throws
    {
        let late = try sample(starting: "2026-11-20")
        for reader in [PlanSample.Reader.mother, .child] {
            #expect(try await text(late, for: reader).contains("Fråga dem om det har börjat."))
        }
        #expect(try await !text(late, for: .holder).contains("Fråga dem om det har börjat."))
    }

    @Test func `is not called late in a copy, nor once the plan has ended`() async throws {
        var late = try sample(starting: "2026-11-20")
        #expect(try await !text(late, for: .receiver).contains("skulle ha börjat"))
        late.status = .ended(because: .needsMet)
        #expect(try await !text(late, for: .holder).contains("skulle ha börjat"))
    }
}
