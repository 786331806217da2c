import Coordination
import Domain
import Fixtures
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Web

@Suite struct `Handing out through the page` {
    private let school = TestOrganisations.school

    private func post(
        _ samples: InfoStory,
        digest: String,
        _ kinds: [String]
    ) async throws -> TestResponse {
        let sent = kinds.map { "send=\(school.id)+\($0)" } + ["digest=\(digest)"]
        let path = Paths.plan(samples.story.plan, .handOut)
        return try await samples.site(as: samples.world.bup) { client in
            try await client.execute(
                uri: path,
                method: .post,
                body: ByteBuffer(string: sent.joined(separator: "&"))
            )
        }
    }

    private func digest(_ samples: InfoStory) async throws -> String {
        let path = Paths.plan(samples.story.plan, .handOut)
        let html = try await samples.site(as: samples.world.bup) { client in
            String(buffer: try await client.execute(uri: path, method: .get).body)
        }
        let field = part(of: html, from: "name=\"digest\"", to: ">")
        return try #require(values(of: "value", in: field).first)
    }

    @Test(.proves("D-15"))
    func `sends what was ticked, and what was not stays`() async throws {
        let samples = try await InfoStory(until: .agreed)
        let response = try await post(samples, digest: try await digest(samples), ["needs"])
        #expect(response.status == .seeOther)
        let plan = Paths.plan(samples.story.plan)
        #expect(response.headers[.location] == plan)
        #expect(response.headers[.setCookie]?.hasPrefix("klart=utlamnat") == true)
        let seen = try await samples.story.overview(as: samples.world.school)
        #expect(!seen.needs.isEmpty)
        #expect(seen.inputs.isEmpty)
    }

    @Test func `sends nothing and says so when something changed meanwhile`() async throws {
        let samples = try await InfoStory(until: .agreed)
        let seen = try await digest(samples)
        _ = try await samples.story.ask(school.id)
        let response = try await post(samples, digest: seen, ["needs"])
        #expect(response.status == .conflict)
        #expect(mainText(String(buffer: response.body)).contains("Något har ändrats"))
        #expect(try await samples.story.overview(as: samples.world.bup).disclosures == [])
    }

    @Test func `asks again when nothing was ticked`() async throws {
        let samples = try await InfoStory(until: .agreed)
        let response = try await post(samples, digest: try await digest(samples), [])
        #expect(response.status == .unprocessableContent)
        #expect(mainText(String(buffer: response.body)).contains("Inget är valt"))
        #expect(try await samples.story.overview(as: samples.world.bup).disclosures == [])
    }

    @Test func `is not there for a unit that does not know of the plan`() async throws {
        let samples = try await InfoStory(until: .agreed)
        let path = Paths.plan(samples.story.plan, .handOut)
        let status = try await samples.site(as: samples.world.social) { client in
            try await client.execute(uri: path, method: .get).status
        }
        #expect(status == .notFound)
    }
}
