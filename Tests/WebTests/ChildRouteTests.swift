import Coordination
import Domain
import Fixtures
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Web

@Suite struct `The form that writes down a child` {
    private func send(_ fields: [String], to samples: InfoStory) async throws -> TestResponse {
        let known = ["givenName=Olle", "familyName=Provstr%C3%B6m", "guardianName1=Eva"]
        return try await samples.site(as: samples.world.bup) { client in
            try await client.execute(
                uri: Paths.newChild,
                method: .post,
                body: ByteBuffer(
                    string: (known + ["guardianRelation1=mamma"] + fields)
                        .joined(separator: "&")
                )
            )
        }
    }

    @Test func `tells at the birthday that it contradicts the number`() async throws {
        let samples = try await InfoStory(until: .noticed)
        // From the published list of test numbers.
        let response = try await send(
            ["birthDate=2015-05-05", "number=201405182385", "municipality=9901"],
            to: samples
        )
        #expect(response.status == .unprocessableContent)
        let html = String(buffer: response.body)
        #expect(html.contains("href=\"#falt-birthDate\""))
        let summary = part(of: html, from: "id=\"felsammanfattning\"", to: "</div>")
        #expect(summary.contains("Födelsedagen och personnumret säger olika år eller månad."))
        #expect(!summary.contains("2014"))
    }

    @Test func `takes a birthday that the number may belong to`() async throws {
        let samples = try await InfoStory(until: .noticed)
        let response = try await send(
            ["birthDate=2014-05-17", "number=201405182385", "municipality=9901"],
            to: samples
        )
        #expect(response.status == .seeOther)
    }
}
