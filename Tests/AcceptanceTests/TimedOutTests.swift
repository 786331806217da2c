import Coordination
import Domain
import Fixtures
import Foundation
import Hummingbird
import HummingbirdTesting
import Storage
import Testing

@testable import Web

/// Someone who was called away from a half-written form.
@Suite struct `A form sent after the session has run out` {
    private func visit(
        _ body: @escaping @Sendable (TestWorld, PlanStory, Visitor) async throws -> Void
    ) async throws {
        let world = try await TestWorld()
        let story = try await PlanStory(in: world)
        let renderer = try await WebResources.renderer(styleHref: "/static/a.css", isDemo: false)
        let site = Site(
            coordinator: world.coordinator,
            sessions: world.sessions,
            renderer: renderer,
            isSecure: false,
            demoLogins: []
        )
        let folder = WebResources.folder.appendingPathComponent("Static")
        let router = webRouter(site, files: try StaticFiles(folder: folder))
        try await Application(router: router).test(.router) { client in
            try await body(world, story, Visitor(client))
        }
    }

    private let text = "Hen sover inte"

    /// Writes a need, and sends it when the session is over.
    private func write(_ visitor: Visitor, _ story: PlanStory) async throws {
        try await visitor.signIn(TestPeople.nurse.userName, TestWorld.password)
        try await visitor.open("/planer/\(story.plan)/behov")
        story.world.clock.advance(seconds: Sessions.longestPause + 1)
        try await visitor.send(["needWords": text, "whose": "staff"])
    }

    @Test(.proves("D-43"))
    func `is kept for its author, who comes back to it after signing in`() async throws {
        try await visit { world, story, visitor in
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
            #expect(!visitor.sees(self.text))
        }
    }

    @Test(.proves("D-43"))
    func `is shown to nobody else who signs in at the same machine`() async throws {
        try await visit { _, story, visitor in
            try await self.write(visitor, story)
            try await visitor.signIn(TestPeople.colleague.userName, TestWorld.password)
            #expect(!visitor.address.contains("behov"))
            try await visitor.open("/planer/\(story.plan)/behov")
            #expect(visitor.status == 200 && !visitor.sees(self.text))
        }
    }

    @Test func `is refused when it comes from another site`() async throws {
        try await visit { world, story, visitor in
            try await visitor.signIn(TestPeople.nurse.userName, TestWorld.password)
            try await visitor.open("/planer/\(story.plan)/behov")
            world.clock.advance(seconds: Sessions.longestPause + 1)
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
