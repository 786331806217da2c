import Coordination
import Domain
import Fixtures
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Web

@Suite struct `What an act led to` {
    private func withdraw(_ samples: InfoStory) async throws -> TestResponse {
        let path = Paths.withdrawal(
            try await samples.consent(of: samples.motherGives).id,
            in: samples.story.plan
        )
        return try await samples.site(as: samples.world.mother) { client in
            try await client.execute(uri: path, method: .post)
        }
    }

    private func page(_ samples: InfoStory, _ cookie: String?) async throws -> TestResponse {
        let path = Paths.plan(samples.story.plan, .consents)
        return try await samples.site(as: samples.world.mother) { client in
            let headers: HTTPFields = cookie.map { [.cookie: $0] } ?? [:]
            return try await client.execute(uri: path, method: .get, headers: headers)
        }
    }

    private func notice(_ response: TestResponse) -> String {
        readable(part(of: String(buffer: response.body), from: "<div class=\"notice", to: "</div>"))
    }

    @Test func `is told once, and not when the page is loaded again`() async throws {
        let samples = try await InfoStory(until: .consented)
        let sent = try await withdraw(samples)
        #expect(sent.headers[.location] == Paths.plan(samples.story.plan, .consents))
        let cookie = try #require(sent.headers[.setCookie])
        #expect(cookie.hasPrefix("klart=aterkallat;") && cookie.contains("Max-Age=60"))
        let first = try await page(samples, "klart=aterkallat")
        #expect(notice(first).contains("Ja-svaret är taget tillbaka."))
        #expect(first.headers[.setCookie]?.contains("Max-Age=0") == true)
        #expect(notice(try await page(samples, nil)) == "")
    }

    @Test(arguments: ["klart=", "klart=hej", "klart=%3Cb%3E"])
    func `is only ever one of the site's own words`(cookie: String) async throws {
        let samples = try await InfoStory(until: .consented)
        #expect(notice(try await page(samples, cookie)) == "")
    }

    @Test(arguments: Done.allCases)
    func `goes by its mark from the redirect to the cookie`(done: Done) throws {
        let parted = try #require(Done.parting(done.path("/planer/1")))
        #expect(parted.path == "/planer/1")
        #expect(parted.done == done)
    }
}
