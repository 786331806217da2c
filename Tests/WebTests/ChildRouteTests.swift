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

    @Test func `lists the municipalities of the own county first`() async throws {
        let near = try #require(MunicipalityCode("9901"))
        let options = NewChildForm.inOrder(
            [("9801", "Avby"), ("9901", "Provby"), ("9802", "Bortby")].compactMap { code, name in
                MunicipalityCode(code).map { Agreement.Municipality(code: $0, name: name) }
            },
            own: near.county
        )
        #expect(options.map(\.label) == ["Provby", "Avby", "Bortby"])
    }

    @Test func `asks whether it is the same child before a second is written down`() async throws {
        let samples = try await InfoStory(until: .noticed)
        let fields = ["birthDate=2014-05-17", "municipality=9901"]
        #expect(try await send(fields, to: samples).status == .seeOther)
        let known = try await samples.world.coordinator
            .searchChildren("olle", as: samples.world.bup).hits
        let child = try #require(known.first).child.id
        let asked = try await send(fields, to: samples)
        #expect(asked.status == .conflict)
        let html = String(buffer: asked.body)
        #expect(html.contains("href=\"\(Paths.newPlan(child))\""))
        #expect(html.contains("href=\"#falt-anotherChild\"") && html.contains("value=\"Olle\""))
        let twin = try await send(["birthDate=2014-05-18", "municipality=9901"], to: samples)
        #expect(twin.status == .seeOther)
        #expect(try await send(fields + ["anotherChild=1"], to: samples).status == .seeOther)
    }

    @Test func `takes a birthday that the number may belong to`() async throws {
        let samples = try await InfoStory(until: .noticed)
        let response = try await send(
            ["birthDate=2014-05-17", "number=201405182385", "municipality=9901", "birthSure=1"],
            to: samples
        )
        #expect(response.status == .seeOther)
    }
}
