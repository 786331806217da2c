import Coordination
import Domain
import Fixtures
import Storage
import Testing

@testable import Web

/// Someone who was called away from a half-written form.
@Suite struct `A form sent after the session has run out` {
    private let text = "Hen sover inte"

    /// Writes a need, and sends it when the session is over.
    private func write(_ visitor: Visitor, _ story: PlanStory) async throws {
        try await visitor.signIn(TestPeople.nurse.userName, TestWorld.password)
        try await visitor.open("/planer/\(story.plan)/behov")
        story.world.clock.advance(seconds: SessionLimits.standard.pause + 1)
        try await visitor.send(["needWords": text, "whose": "staff"])
    }

    @Test(.proves("D-43"))
    func `is kept for its author, who comes back to it after signing in`() async throws {
        try await PlanStory.visit { world, story, visitor in
            try await self.write(visitor, story)
            #expect(visitor.address == "/logga-in")
            #expect(visitor.sees("Det du skrev är sparat"))
            #expect(try await world.count("need") == 1)
            try await visitor.signIn(TestPeople.nurse.userName, TestWorld.password)
            #expect(visitor.address == "/planer/\(story.plan)/behov")
            #expect(visitor.sees("\(self.text)</textarea>"))
            try await visitor.send(["needWords": self.text, "whose": "staff"])
            #expect(try await world.count("need") == 2)
            // Saved, it is no draft any more.
            try await visitor.open("/planer/\(story.plan)/behov")
            #expect(!visitor.sees("\(self.text)</textarea>"))
        }
    }

    @Test(.proves("D-43"))
    func `is shown to nobody else who signs in at the same machine`() async throws {
        try await PlanStory.visit { _, story, visitor in
            try await self.write(visitor, story)
            try await visitor.signIn(TestPeople.colleague.userName, TestWorld.password)
            #expect(!visitor.address.contains("behov"))
            try await visitor.open("/planer/\(story.plan)/behov")
            #expect(visitor.status == 200 && !visitor.sees(self.text))
        }
    }

    @Test(.proves("D-43"))
    func `is not shown to the author's deputy either`() async throws {
        try await PlanStory.visit { _, story, visitor in
            try await self.write(visitor, story)
            try await visitor.signIn(TestPeople.deputy.userName, TestWorld.password)
            try await visitor.open("/planer/\(story.plan)/behov")
            #expect(visitor.status == 200 && !visitor.sees(self.text))
        }
    }

    /// Opens a page, and sends it when the session is over; then signs in again.
    private func send(
        _ fields: KeyValuePairs<String, String>,
        at path: String,
        _ visitor: Visitor,
        _ story: PlanStory
    ) async throws {
        try await visitor.signIn(TestPeople.nurse.userName, TestWorld.password)
        try await visitor.open(path)
        story.world.clock.advance(seconds: SessionLimits.standard.pause + 1)
        try await visitor.send(fields)
        #expect(visitor.address == "/logga-in" && visitor.sees("Det du skrev är sparat"))
        try await visitor.signIn(TestPeople.nurse.userName, TestWorld.password)
        #expect(visitor.address == path)
    }

    @Test func `comes back with what was left out of it still left out`() async throws {
        try await PlanStory.visit(until: .agreed) { world, story, visitor in
            let path = "/planer/\(story.plan)/utlamnande"
            let kept = "\(TestOrganisations.school.id) needs"
            try await self.send(["send": kept], at: path, visitor, story)
            let ticked = visitor.html.matches(of: /name="send" value="([^"]*)" checked/)
            #expect(ticked.map { String($0.output.1) } == [kept])
            try await visitor.send(["send": kept])
            #expect(visitor.status == 200)
            #expect(try await world.count("draft") == 0)
        }
    }

    @Test func `comes back with its reason where a rule of law was to open the way`() async throws {
        try await PlanStory.visit { world, story, visitor in
            let path = "/planer/\(story.plan)/utlamnande/lag/\(TestOrganisations.social.id)"
            try await self.send(["because": "De ger stöd hemma"], at: path, visitor, story)
            #expect(visitor.sees("De ger stöd hemma</textarea>"))
        }
    }

    @Test func `is said not to be sent where no page could show it again`() async throws {
        try await PlanStory.visit { world, story, visitor in
            try await visitor.signIn(TestPeople.nurse.userName, TestWorld.password)
            try await visitor.open("/planer/\(story.plan)/mal")
            try await visitor.send(["goalWords": "Ett mål", "whose": "staff"])
            let undo = try #require(visitor.values(ofForms: "/angra/").first)
            world.clock.advance(seconds: SessionLimits.standard.pause + 1)
            try await visitor.send([:], to: undo)
            #expect(visitor.address == "/logga-in" && visitor.sees("Inget skickades."))
            #expect(try await world.count("draft") == 0)
            try await visitor.signIn(TestPeople.nurse.userName, TestWorld.password)
            #expect(visitor.status == 200 && visitor.address == "/planer/\(story.plan)")
        }
    }

    @Test func `is refused when it comes from another site`() async throws {
        try await PlanStory.visit { world, story, visitor in
            try await visitor.signIn(TestPeople.nurse.userName, TestWorld.password)
            try await visitor.open("/planer/\(story.plan)/behov")
            world.clock.advance(seconds: SessionLimits.standard.pause + 1)
            visitor.goBack(to: "", at: "/planer/\(story.plan)/behov")
            try await visitor.send(["needWords": self.text, "csrf": "false"])
            #expect(visitor.status == 403)
            #expect(try await world.count("draft") == 0)
        }
    }

    @Test(arguments: [
        "//annan.se", "/planer?text=a", "https://annan.se", "/planer/å", "/", "planer",
    ])
    func `leads back only to a page of the site`(path: String) {
        #expect(ReturnPath(path) == nil)
    }
}
