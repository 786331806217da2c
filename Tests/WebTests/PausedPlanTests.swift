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
            #expect(!before.contains("Inget nytt delas"))
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
                #expect(mainText(html).contains("delar inget nytt med varandra"))
                #expect(html.contains("<span class=\"tag wait\">Inget nytt delas</span>"))
                #expect(!mainText(html).contains("Planen är i gång"))
                let href = link == "Så säger du ja igen" ? consents + "#igen" : consents
                #expect(html.contains("<a href=\"\(href)\">\(link)</a>"))
            }
        }
        let page = try await samples.consentsPage(as: samples.world.mother)
        let open = part(of: page, from: "<main", to: "<details")
        #expect(open.contains("<h2 id=\"igen\">Så säger du ja igen</h2>"))
        #expect(readable(open).contains("Du tog tillbaka ditt ja"))
        #expect(readable(open).contains("Ring 1177 eller mottagningens växel"))
        let own = mainText(page)
        #expect(own.contains("Säg det till BUP Provby, så skriver de upp ditt nya ja."))
    }

    @Test func `is no failure to take back once more, as when someone goes back`() async throws {
        let samples = try await InfoStory(until: .agreed)
        try await samples.withdraw(samples.motherGives)
        let consent = try await samples.consent(of: samples.motherGives)
        let path = Paths.withdrawal(consent.id, in: samples.story.plan)
        let page = mainText(try await samples.get(path, as: samples.world.mother))
        #expect(page.contains("Det är redan gjort") && !page.contains("Det går inte"))
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
