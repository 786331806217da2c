import Coordination
import Domain
import Fixtures
import Foundation
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Web

@Suite struct `A child written down wrongly` {
    private func register(_ fields: [String], _ samples: InfoStory) async throws -> TestResponse {
        let known = [
            "givenName=Olle", "familyName=Provdal", "guardianName1=Eva",
            "guardianRelation1=mamma", "municipality=9901",
        ]
        return try await samples.post(known + fields, to: Paths.newChild, as: samples.world.bup)
    }

    // From the published lists of test numbers.
    @Test(arguments: [["birthDate=2014-05-17", "number=201405182385"], ["birthDate=1985-05-03"]])
    func `is asked about first, and saved when it is right`(fields: [String]) async throws {
        let samples = try await InfoStory(until: .noticed)
        let asked = try await register(fields, samples)
        #expect(asked.status == .conflict)
        #expect(asked.html.contains("href=\"#falt-birthDate\""))
        #expect(mainText(asked.html).contains("Stämmer födelsedagen?"))
        #expect(asked.html.contains("value=\"Olle\""))
        let sure = try await register(fields + ["birthSure=1"], samples)
        #expect(sure.status == .seeOther)
    }

    @Test func `that the unit has already is led to by its number`() async throws {
        let samples = try await InfoStory(until: .noticed)
        let fields = ["birthDate=2017-01-01", "number=201701012393"]
        let response = try await register(fields, samples)
        #expect(response.status == .conflict)
        #expect(response.html.contains("href=\"\(Paths.newPlan(samples.story.child))\""))
    }

    @Test func `is put right by the unit that wrote it, and the old is kept`() async throws {
        let samples = try await InfoStory(until: .agreed)
        try await samples.story.handOut()
        let path = Paths.plan(samples.story.plan, .child)
        let form = try await ShownForm(samples, at: path, as: samples.world.bup)
        let response = try await form.send([
            "givenName": "Alvina", "familyName": "Provsten", "birthDate": "2017-01-01",
        ])
        #expect(response.status == .seeOther)
        let guardians = Paths.plan(samples.story.plan, .guardians)
        let page = mainText(try await samples.get(guardians, as: samples.world.bup))
        #expect(page.contains("Alvina Provsten, född 1 januari 2017."))
        #expect(page.contains("Felaktigt infört förut: Alva Provsten, född 1 januari 2017."))
        // Whoever has the old is told when it is handed out anew.
        let story = samples.story
        #expect(try await story.overview(as: samples.world.school).child.givenName == "Alva")
        let proposal = try await samples.world.coordinator.handOutProposal(
            for: story.plan,
            as: samples.world.bup
        )
        let kinds = proposal.receivers.flatMap { $0.lines.flatMap { $0.parts.map(\.kind) } }
        #expect(kinds.contains(.child))
        try await story.handOut()
        #expect(try await story.overview(as: samples.world.school).child.givenName == "Alvina")
    }

    @Test func `is nobody else's to put right`() async throws {
        let samples = try await InfoStory(until: .agreed)
        try await samples.story.handOut()
        for caller in [samples.world.school, samples.world.mother] {
            await #expect(throws: (any Error).self) {
                try await samples.world.coordinator.correctChild(
                    of: samples.story.plan,
                    givenName: "Fel",
                    familyName: "Provsten",
                    birthDate: "2017-01-01",
                    as: caller
                )
            }
        }
    }
}
