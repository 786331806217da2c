import Domain
import Fixtures
import Foundation
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Web

@Suite struct `A page about the service` {
    private func page(_ path: String) async throws -> TestResponse {
        let samples = try await InfoStory(until: .noticed)
        return try await samples.site(as: nil) { client in
            try await client.execute(uri: path, method: .get)
        }
    }

    @Test(arguments: [Paths.about, Paths.accessibility])
    func `is open to someone who has not signed in`(path: String) async throws {
        let response = try await page(path)
        #expect(response.status == .ok)
        #expect(bareKeys(in: String(buffer: response.body)) == [])
    }

    @Test(arguments: Language.allCases)
    func `says in eight sentences what Sammanhang is`(language: Language) async throws {
        let samples = try await InfoStory(until: .noticed)
        let page = AboutPage.about(in: samples.words(language))
        let sentences =
            ([page.lede] + page.sections.flatMap { $0["paragraphs"] as? [String] ?? [] })
            .joined(separator: " ").components(separatedBy: ". ")
        #expect(sentences.count == 8)
    }

    @Test func `admits what is not accessible yet, and says where to turn`() async throws {
        let text = mainText(String(buffer: try await page(Paths.accessibility).body))
        #expect(text.contains("har inte prövat sidorna ännu"))
        #expect(text.contains("Säg till den enhet som du har kontakt med"))
    }
}
