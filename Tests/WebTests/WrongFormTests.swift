import Domain
import Fixtures
import Hummingbird
import HummingbirdTesting
import Storage
import Testing

@testable import Web

@Suite struct `To say that something is not right` {
    private func form(_ samples: InfoStory) async throws -> ShownForm {
        let path = Paths.plan(samples.story.plan, .wrong)
        return try await ShownForm(samples, at: path, as: samples.world.mother)
    }

    @Test func `is one link away for everyone in the family, and says who will answer`()
        async throws
    {
        let samples = try await InfoStory(until: .noticed)
        let path = Paths.plan(samples.story.plan, .wrong)
        for reader in [samples.world.mother, samples.world.child] {
            let plan = try await samples.get(Paths.plan(samples.story.plan), as: reader)
            #expect(plan.contains("<a href=\"\(path)\">Säg att något inte stämmer</a>"))
        }
        let text = mainText(try await form(samples).html)
        #expect(text.contains("Säg att något inte stämmer"))
        #expect(text.contains("Det går till \(TestOrganisations.bup.name)."))
    }

    @Test(.proves("D-44"))
    func `reaches the unit that holds the plan as that, and stays with the writer`() async throws {
        let samples = try await InfoStory(until: .noticed)
        let (story, world) = (samples.story, samples.world)
        let sent = try await form(samples).send([
            "wrongWords": "Mötet var i mars", "messageReaders": "holder",
        ])
        #expect(sent.status == .seeOther)
        let said = "Det här stämmer inte: Mötet var i mars"
        #expect(
            mainText(try await samples.get(Paths.plan(story.plan), as: world.bup)).contains(said)
        )
        #expect(
            mainText(try await samples.get(Paths.plan(story.plan), as: world.mother)).contains(said)
        )
        let father = try await samples.get(Paths.plan(story.plan), as: world.father)
        #expect(!father.contains("Mötet var i mars"))
    }

    @Test func `asks what it is when nothing is written`() async throws {
        let samples = try await InfoStory(until: .noticed)
        let sent = try await form(samples).send(["wrongWords": " ", "messageReaders": "holder"])
        #expect(sent.status == .unprocessableContent)
        #expect(mainText(sent.html).contains("Skriv vad som inte stämmer."))
        #expect(try await samples.world.count("family_message") == 0)
    }

    @Test func `is not for staff, who correct it themselves`() async throws {
        let samples = try await InfoStory(until: .noticed)
        let path = Paths.plan(samples.story.plan, .wrong)
        let plan = try await samples.get(Paths.plan(samples.story.plan), as: samples.world.bup)
        #expect(!plan.contains(path))
        let status = try await samples.site(as: samples.world.bup) { client in
            try await client.execute(uri: path, method: .get).status
        }
        #expect(status != .ok)
    }
}
