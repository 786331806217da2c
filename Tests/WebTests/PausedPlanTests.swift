import Coordination
import Domain
import Fixtures
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Web

@Suite struct `A plan whose consent has been taken back` {
    @Test(.proves("D-17"))
    func `never says until when consent holds`() async throws {
        let samples = try await InfoStory(until: .agreed)
        let world = samples.world
        for reader in [world.bup, world.mother, world.child] {
            let text = mainText(try await samples.planPage(as: reader))
            #expect(text.contains("gäller till och med"))
        }
        try await samples.withdraw(samples.motherGives)
        for reader in [world.bup, world.mother, world.father, world.child] {
            let text = mainText(try await samples.planPage(as: reader))
            #expect(!text.contains("gäller till och med"))
        }
    }

    @Test(.proves("D-17"))
    func `says to the family that it stands still, and how to say yes again`() async throws {
        let samples = try await InfoStory(until: .agreed)
        let consents = Paths.plan(samples.story.plan, .consents)
        let paths = [Paths.plans, Paths.plan(samples.story.plan)]
        let family = [samples.world.mother, samples.world.child]
        for path in paths {
            let before = try await samples.get(path, as: samples.world.mother)
            #expect(!before.contains("står stilla"))
        }
        try await samples.withdraw(samples.motherGives)
        let said = [
            ("Du har tagit tillbaka ditt ja.", "Så säger du ja igen"),
            ("Ett ja har tagits tillbaka.", "Se vem som får veta vad"),
        ]
        for (reader, (says, link)) in zip(family, said) {
            for path in paths {
                let html = try await samples.get(path, as: reader)
                #expect(mainText(html).contains(says))
                #expect(mainText(html).contains("planen står stilla för de andra"))
                #expect(html.contains("<a href=\"\(consents)\">\(link)</a>"))
            }
        }
        let own = mainText(try await samples.consentsPage(as: samples.world.mother))
        #expect(own.contains("Säg det till BUP Provby, så skriver de upp ditt nya ja."))
    }

    @Test(.proves("D-26"))
    func `tells the other guardian only that not everyone's yes holds`() async throws {
        let samples = try await InfoStory(until: .agreed)
        let path = Paths.plan(samples.story.plan)
        let before = try await samples.get(path, as: samples.world.father)
        try await samples.withdraw(samples.motherGives)
        let html = try await samples.get(path, as: samples.world.father)
        #expect(mainText(html).contains("Just nu finns inte ett ja från alla som bestämmer."))
        #expect(!html.contains("tagits tillbaka"))
        #expect(html.ranges(of: "Mira").count == before.ranges(of: "Mira").count)
    }
}
