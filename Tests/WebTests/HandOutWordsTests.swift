import Coordination
import Domain
import Fixtures
import Testing

@testable import Web

@Suite struct `What can be read before anything is handed out` {
    @Test func `shows all that is sent, and folds only what stands above`() async throws {
        let samples = try await InfoStory(until: .agreed)
        let long = try #require(Prose(String(repeating: "Mycket att läsa. ", count: 60)))
        try await samples.world.coordinator.addGoal(
            long,
            whose: .staff,
            to: samples.story.plan,
            as: samples.world.bup
        )
        let page = try await samples.handOutPage()
        let first = part(of: page, from: "id=\"till-1\"", to: "</section>")
        #expect(!first.contains("<details>"))
        #expect(first.contains(long.description.prefix(200)))
        let second = part(of: page, from: "id=\"till-2\"", to: "</section>")
        #expect(second.contains("<details>\n<summary>Samma som ovan ("))
        #expect(second.contains(long.description.prefix(200)))
    }

    @Test func `shows what is said beside the words: by when, from when, and who else to ask`()
        async throws
    {
        let samples = try await InfoStory(until: .agreed)
        let (coordinator, plan) = (samples.world.coordinator, samples.story.plan)
        let school = TestOrganisations.school.id
        _ = try await coordinator.addInput(
            "Lugnt rum",
            for: nil,
            by: school,
            answerBy: "2026-12-05",
            starts: nil,
            staying: Staying(atHome: true, inSchool: true),
            payer: nil,
            to: plan,
            as: samples.world.bup
        )
        try await coordinator.nameContact(
            of: .health,
            unit: TestOrganisations.bup.id,
            name: "Ida Provlund",
            deputy: "Kim Provås",
            in: plan,
            as: samples.world.bup
        )
        let text = mainText(try await samples.handOutPage())
        #expect(text.contains("Fråga som väntar på svar, inte ett löfte."))
        #expect(text.contains("Svar senast 5 december."))
        #expect(text.contains("Ersättare: Kim Provås"))
    }

    @Test func `says what has changed since a unit last got it`() async throws {
        let samples = try await InfoStory(until: .agreed)
        #expect(!mainText(try await samples.handOutPage()).contains("Ändrat sedan"))
        try await samples.story.handOut()
        try await samples.story.step(.followedUp(next: "2027-08-01"))
        let text = mainText(try await samples.handOutPage())
        #expect(text.contains("Ändrat sedan ni lämnade ut det 21 november."))
    }
}
