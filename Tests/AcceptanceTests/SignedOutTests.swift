import Domain
import Fixtures
import Storage
import Testing

/// Someone who did something else in another window while a form stood open.
@Suite struct `A form that was left` {
    private let text = "Hen sover inte"

    /// Leaves a need half written, and does something else in another window.
    private func write(
        _ visitor: Visitor,
        _ story: PlanStory,
        elsewhere: (Visitor) async throws -> Void
    ) async throws {
        let path = "/planer/\(story.plan)/behov"
        try await visitor.signIn(TestPeople.nurse.userName, TestWorld.password)
        try await visitor.open(path)
        let page = visitor.html
        try await elsewhere(visitor)
        visitor.goBack(to: page, at: path)
        try await visitor.send(["needWords": text, "whose": "staff"])
    }

    @Test(.proves("D-43"), arguments: [true, false])
    func `is kept too when one has signed out in another window, or the cookie is gone`(
        signsOut: Bool
    ) async throws {
        try await PlanStory.visit { world, story, visitor in
            try await self.write(visitor, story) { visitor in
                if signsOut { try await visitor.send([:], to: "/logga-ut") }
                if !signsOut { visitor.forgetCookies() }
            }
            #expect(visitor.address == "/logga-in" && visitor.sees("Det du skrev är sparat"))
            #expect(!visitor.sees(self.text))
            #expect(try await world.count("need") == 1)
            try await visitor.signIn(TestPeople.nurse.userName, TestWorld.password)
            #expect(visitor.address == "/planer/\(story.plan)/behov")
            #expect(visitor.sees("\(self.text)</textarea>"))
        }
    }

    @Test(.proves("D-43"))
    func `comes back at once when the same person has signed in again`() async throws {
        try await PlanStory.visit { _, story, visitor in
            try await self.write(visitor, story) { visitor in
                try await visitor.send([:], to: "/logga-ut")
                try await visitor.signIn(TestPeople.nurse.userName, TestWorld.password)
            }
            #expect(visitor.address == "/planer/\(story.plan)/behov")
            #expect(visitor.sees("\(self.text)</textarea>") && visitor.sees("inte skickat än"))
        }
    }

    @Test(.proves("D-43"))
    func `is kept for its author when a colleague has signed in meanwhile`() async throws {
        try await PlanStory.visit { _, story, visitor in
            try await self.write(visitor, story) { visitor in
                try await visitor.send([:], to: "/logga-ut")
                try await visitor.signIn(TestPeople.colleague.userName, TestWorld.password)
            }
            #expect(!visitor.sees(self.text) && visitor.sees("den personens eget utkast"))
            try await visitor.open("/planer/\(story.plan)/behov")
            #expect(visitor.status == 200 && !visitor.sees(self.text))
            try await visitor.send([:], to: "/logga-ut")
            try await visitor.signIn(TestPeople.nurse.userName, TestWorld.password)
            try await visitor.open("/planer/\(story.plan)/behov")
            #expect(visitor.sees("\(self.text)</textarea>"))
        }
    }

    @Test(.proves("D-43"))
    func `is nobody's after a sign-out, and opens nothing`() async throws {
        try await PlanStory.visit { world, story, visitor in
            try await self.write(visitor, story) { try await $0.send([:], to: "/logga-ut") }
            try await visitor.open("/planer/\(story.plan)/behov")
            #expect(visitor.address == "/logga-in" && !visitor.sees(self.text))
            try await visitor.signIn(TestPeople.deputy.userName, TestWorld.password)
            try await visitor.open("/planer/\(story.plan)/behov")
            #expect(visitor.status == 200 && !visitor.sees(self.text))
        }
    }

    @Test(.proves("D-43"))
    func `is kept when a script sends it as one leaves, and dropped when it is not wanted`()
        async throws
    {
        try await PlanStory.visit { world, story, visitor in
            let path = "/planer/\(story.plan)/behov"
            try await visitor.signIn(TestPeople.nurse.userName, TestWorld.password)
            try await visitor.open(path)
            try await visitor.send(["needWords": self.text, "leaving": "keep"])
            #expect(visitor.status == 204)
            #expect(try await world.count("need") == 1)
            try await visitor.open("/att-gora")
            #expect(visitor.sees("href=\"\(path)\"") && visitor.sees(self.text))
            try await visitor.open(path)
            #expect(visitor.sees("\(self.text)</textarea>"))
            try await visitor.send(["leaving": "drop"])
            try await visitor.open(path)
            #expect(!visitor.sees(self.text))
        }
    }

    @Test(.proves("D-43"))
    func `is kept with its boxes and its reason where something was to be handed out`()
        async throws
    {
        try await PlanStory.visit(until: .agreed) { world, story, visitor in
            let path = "/planer/\(story.plan)/utlamnande"
            let law = "\(path)/lag/\(TestOrganisations.social.id)"
            try await visitor.signIn(TestPeople.nurse.userName, TestWorld.password)
            try await visitor.open(path)
            #expect(visitor.sees("action=\"\(path)\" data-keep=\"new\""))
            let kept = "\(TestOrganisations.school.id) needs"
            try await visitor.send(["send": kept, "leaving": "keep"])
            #expect(visitor.status == 204)
            try await visitor.open(path)
            let ticked = visitor.html.matches(of: /name="send" value="([^"]*)" checked/)
            #expect(ticked.map { String($0.output.1) } == [kept])
            #expect(visitor.sees("data-keep=\"typed\""))
            try await visitor.send(["leaving": "drop"])
            try await visitor.open(law)
            #expect(visitor.sees("action=\"\(law)\" data-keep=\"new\""))
            try await visitor.send(["because": "De ger stöd hemma", "leaving": "keep"])
            #expect(visitor.status == 204)
            try await visitor.open(law)
            #expect(visitor.sees("De ger stöd hemma</textarea>"))
            #expect(visitor.sees("data-keep=\"typed\""))
            try await visitor.send(["leaving": "drop"])
            #expect(try await world.count("draft") == 0)
            #expect(try await world.count("disclosure") == 0)
        }
    }

    @Test func `never keeps a person's number when one only leaves`() async throws {
        try await PlanStory.visit { world, _, visitor in
            try await visitor.signIn(TestPeople.nurse.userName, TestWorld.password)
            try await visitor.open("/barn/nytt")
            try await visitor.send(
                ["givenName": "Olle", "number": "20120101-2384", "leaving": "keep"]
            )
            let kept = try #require(try await world.rows("SELECT fields FROM draft").first)
            let text = try kept.text("fields")
            #expect(text.contains("Olle") && !text.contains("2384"))
        }
    }

    @Test func `is watched by a script of ours and no other`() async throws {
        try await PlanStory.visit { _, story, visitor in
            try await visitor.signIn(TestPeople.nurse.userName, TestWorld.password)
            try await visitor.open("/planer/\(story.plan)/behov")
            #expect(visitor.sees("<script src=\"/static/app.js\" defer></script>"))
            #expect(visitor.sees("data-keep=\"new\""))
            try await visitor.open("/static/app.js")
            #expect(visitor.status == 200 && visitor.sees("keepWhenLeaving"))
        }
    }
}
