import Domain
import Fixtures
import Testing

@testable import Web

@Suite struct `Who sees what, as the family reads it` {
    private func whoSees(in html: String) -> String {
        readable(part(of: html, from: "id=\"ser\"", to: "</details>"))
    }

    @Test(.proves("D-20"))
    func `names who is invited, what they see and until when`() async throws {
        let samples = try await InfoStory(until: .agreed)
        let (story, world) = (samples.story, samples.world)
        for reader in [world.mother, world.child] {
            #expect(try await !samples.planPage(as: reader).contains("Lo Provkvist"))
        }
        _ = try await story.invite(seeing: [.needs])
        let lines = [
            "Lo Provkvist, tränare Är inbjuden av er. Får se",
            "Lo Provkvist, tränare Är inbjuden av dig och din familj. Får se",
        ]
        for (reader, line) in zip([world.mother, world.child], lines) {
            let text = whoSees(in: try await samples.planPage(as: reader))
            #expect(text.contains(line))
            #expect(text.contains("Till och med 21 december 2026."))
        }
        world.clock.move(to: TestWorld.today.adding(days: 31))
        #expect(try await !samples.planPage(as: world.mother).contains("Lo Provkvist"))
    }

    @Test(.proves("D-18"))
    func `says that how far the plan has come goes along with that it exists`() async throws {
        let samples = try await InfoStory(until: .agreed)
        try await samples.story.handOut()
        for reader in [samples.world.mother, samples.world.child] {
            let text = whoSees(in: try await samples.planPage(as: reader))
            #expect(text.contains("att det finns en plan och hur långt den har kommit"))
        }
    }

    @Test(.proves("D-27"))
    func `names a family home, what it sees and until when`() async throws {
        let world = try await TestWorld()
        let samples = try await InfoStory(until: .consented, world: world, as: world.social)
        let story = samples.story
        let child = Caller(person: 94, standing: .child(story.child))
        #expect(try await !whoSees(in: samples.planPage(as: child)).contains("Familjehem"))
        _ = try await story.invite(seeing: [.inputs], ground: .familyHome)
        let text = whoSees(in: try await samples.planPage(as: child))
        #expect(text.contains("Familjehem, från och med 21 november. Får veta"))
        #expect(text.contains("Till och med 21 december 2026."))
    }
}

@Suite struct `A young person who has turned eighteen` {
    @Test(.proves("D-30"))
    func `is asked who may continue, until there is an own answer`() async throws {
        let world = try await TestWorld(birthDate: "2008-11-22")
        let samples = try await InfoStory(until: .agreed, world: world)
        let story = samples.story
        let question = "Från din 18-årsdag bestämmer du. Vilka får fortsätta?"
        #expect(try await !samples.planPage(as: world.child).contains(question))
        world.clock.move(to: "2026-11-22")
        let html = try await samples.planPage(as: world.child)
        #expect(mainText(html).contains(question))
        let way = "<a href=\"\(Paths.plan(story.plan, .message))\">Säg vilka som får fortsätta</a>"
        #expect(html.contains(way))
        try await story.consent(of: .child(world.family.child))
        #expect(try await !samples.planPage(as: world.child).contains(question))
    }
}
