import Fixtures
import Testing

/// Someone who chooses another language in the head of a page.
@Suite struct `A change of language` {
    @Test func `stays on the page, and every page after it speaks the language`() async throws {
        try await PlanStory.visit { _, _, visitor in
            try await visitor.open("/hjalp")
            #expect(visitor.sees("<html lang=\"sv\">"))
            try await visitor.send(["language": "en", "back": "/hjalp"], to: "/sprak")
            #expect(visitor.address == "/hjalp" && visitor.sees("<html lang=\"en\">"))
            try await visitor.open("/om")
            #expect(visitor.sees("<html lang=\"en\">"))
            try await visitor.send(["language": "sv", "back": "/om"], to: "/sprak")
            #expect(visitor.address == "/om" && visitor.sees("<html lang=\"sv\">"))
        }
    }

    @Test(arguments: [
        "https://annan.example/om", "//annan.example", "/\\annan.example", "om", "",
        "/planer?klart=sparat",
    ])
    func `leads to the first page where the way back is none of the site's pages`(
        back: String
    ) async throws {
        try await PlanStory.visit { _, _, visitor in
            try await visitor.open("/hjalp")
            try await visitor.send(["language": "en", "back": back], to: "/sprak")
            #expect(visitor.address == "/" && visitor.status == 200)
            #expect(visitor.sees("<html lang=\"en\">"))
        }
    }

    @Test func `to one that is not spoken here changes nothing`() async throws {
        try await PlanStory.visit { _, _, visitor in
            try await visitor.open("/hjalp")
            try await visitor.send(["language": "tlh", "back": "/hjalp"], to: "/sprak")
            #expect(visitor.address == "/hjalp" && visitor.sees("<html lang=\"sv\">"))
        }
    }

    @Test func `is not made by another site`() async throws {
        try await PlanStory.visit { _, _, visitor in
            try await visitor.open("/hjalp")
            try await visitor.send(
                ["csrf": "false", "language": "en", "back": "/hjalp"],
                to: "/sprak"
            )
            #expect(visitor.status == 403)
            try await visitor.open("/hjalp")
            #expect(visitor.sees("<html lang=\"sv\">"))
        }
    }
}
