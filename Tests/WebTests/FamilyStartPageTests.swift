import Domain
import Fixtures
import Testing

@testable import Coordination
@testable import Web

@Suite struct `The first page of a guardian` {
    /// The page of the father, in a world where he may see nothing.
    private func page(_ world: TestWorld) async throws -> String {
        let samples = try await InfoStory(until: .consented, world: world)
        return mainText(try await samples.get(Paths.plans, as: world.father))
    }

    @Test(.proves("D-07"))
    func `says where to turn in the same words, shut out or not there at all`() async throws {
        let closed = try await TestWorld()
        _ = try await closed.coordinator.closeInsight(
            of: closed.family.guardians[1],
            because: "Fara för barnet",
            decidedBy: "Eva Provås, enhetschef",
            review: TestWorld.today.adding(days: 30),
            as: closed.bup
        )
        let ended = try await TestWorld(
            secondCustody: .days("2017-01-01", TestWorld.today.adding(days: -1))
        )
        let shutOut = try await page(closed)
        #expect(try await page(ended) == shutOut)
        #expect(shutOut.contains("ring kommunens växel eller 1177"))
        #expect(shutOut.contains("rätt till ett skriftligt beslut"))
        #expect(!shutOut.contains("BUP"))
        #expect(!shutOut.contains("Här är er plan"))
        #expect(shutOut.contains("Här finns ingen plan just nu."))
        #expect(shutOut.contains("En samordnad individuell plan, SIP"))
        #expect(shutOut.contains("Då kan du be om en."))
        let never = FamilyStartPage(
            PlanList(plans: []),
            for: closed.father,
            notice: nil,
            today: TestWorld.today,
            in: try await InfoStory(until: .noticed).words()
        )
        #expect(never.plans.isEmpty && never.pageTitle == "Planer")
        #expect((never.about + never.turn).allSatisfy { shutOut.contains($0) })
    }
}
