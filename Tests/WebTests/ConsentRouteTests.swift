import Coordination
import Domain
import Fixtures
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Web

@Suite struct `Taking a consent back` {
    private func visit(
        _ samples: InfoStory,
        _ giver: Consent.Giver,
        _ method: HTTPRequest.Method,
        as caller: Caller
    ) async throws -> TestResponse {
        let path = Paths.withdrawal(
            try await samples.consent(of: giver).id,
            in: samples.story.plan
        )
        return try await samples.site(as: caller) { client in
            try await client.execute(uri: path, method: method)
        }
    }

    @Test(.proves("D-17"))
    func `first shows what has already gone out on it`() async throws {
        let samples = try await InfoStory(until: .agreed)
        try await samples.story.handOut(kinds: [.needs])
        let response = try await visit(
            samples,
            samples.motherGives,
            .get,
            as: samples.world.mother
        )
        let text = mainText(String(buffer: response.body))
        #expect(text.contains("Inget mer lämnas ut från och med i dag."))
        #expect(text.contains("Det här har redan lämnats:"))
        #expect(
            text.contains(
                "Elevhälsan vid Provskolan: Att det finns en plan, och för vem · Behov och mål"
            )
        )
        #expect(!text.contains("Nils"))
    }

    @Test func `says first that help goes on and how to say yes again`() async throws {
        let samples = try await InfoStory(until: .consented)
        for (caller, again) in [
            (samples.world.mother, "Säg det till BUP Provby, så skriver de upp ditt nya ja."),
            (samples.world.bup, "Skriv upp det nya svaret under Samtycken."),
        ] {
            let response = try await visit(samples, samples.motherGives, .get, as: caller)
            let text = mainText(String(buffer: response.body))
            #expect(text.contains("Fortsätter hjälpen? Ja. Var och en kan fortsätta"))
            #expect(text.contains("Inget har lämnats ut på det här samtycket."))
            #expect(text.contains(again))
        }
    }

    @Test(.proves("D-17"))
    func `leaves nothing more to hand out`() async throws {
        let samples = try await InfoStory(until: .agreed)
        let response = try await visit(
            samples,
            samples.motherGives,
            .post,
            as: samples.world.mother
        )
        #expect(response.status == .seeOther)
        let consents = Paths.plan(samples.story.plan, .consents)
        #expect(response.headers[.location]?.hasPrefix(consents) == true)
        let proposal = try await samples.world.coordinator.handOutProposal(
            for: samples.story.plan,
            as: samples.world.bup
        )
        #expect(proposal.count == 0)
    }

    @Test(.proves("D-26"))
    func `is not there for the other guardian`() async throws {
        let samples = try await InfoStory(until: .consented)
        for method in [HTTPRequest.Method.get, .post] {
            let response = try await visit(
                samples,
                samples.motherGives,
                method,
                as: samples.world.father
            )
            #expect(response.status == .notFound)
        }
    }

    @Test func `is refused in words the second time`() async throws {
        let samples = try await InfoStory(until: .consented)
        try await samples.withdraw(samples.motherGives)
        let response = try await visit(
            samples,
            samples.motherGives,
            .get,
            as: samples.world.mother
        )
        #expect(response.status == .conflict)
        let text = mainText(String(buffer: response.body))
        #expect(text.contains("Ja-svaret är redan taget tillbaka."))
    }

    @Test func `is told on the page of consents afterwards`() async throws {
        let samples = try await InfoStory(until: .consented)
        try await samples.withdraw(samples.motherGives)
        let path = Paths.plan(samples.story.plan, .consents)
        let html = try await samples.site(as: samples.world.bup) { client in
            String(buffer: try await client.execute(uri: path, method: .get).body)
        }
        #expect(
            mainText(html).contains(
                "Ja-svaret från Mira Provsten (förälder) är taget tillbaka. Inget mer lämnas ut."
                    + " Inget hade lämnats ut."
            )
        )
    }
}
