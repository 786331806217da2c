import Coordination
import Domain
import Fixtures
import Foundation
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Web

@Suite struct `Asking another unit to take over a need` {
    private let school = TestOrganisations.school.id

    private func need(_ samples: InfoStory) async throws -> Need.ID {
        try await samples.story.overview(as: samples.world.bup).needs[0].content.id
    }

    private func asking(_ samples: InfoStory) async throws -> String {
        Paths.need(try await need(samples), in: samples.story.plan, "ansvar")
    }

    private func ask(_ samples: InfoStory, by day: String) async throws -> TestResponse {
        let form = try await ShownForm(samples, at: asking(samples), as: samples.world.bup)
        return try await form.send(["owner": school.description, "answerBy": day])
    }

    private func planText(_ samples: InfoStory, as caller: Caller) async throws -> String {
        mainText(try await samples.get(Paths.plan(samples.story.plan), as: caller))
    }

    @Test func `offers every unit but the own, and none beforehand`() async throws {
        let samples = try await InfoStory(until: .agreed)
        let path = try await asking(samples)
        let html = try await samples.get(path, as: samples.world.bup)
        #expect(html.contains("value=\"\(school)\""))
        #expect(!html.contains("value=\"\(TestOrganisations.bup.id)\""))
        #expect(!html.contains("<option value=\"\(school)\" selected"))
        let form = try await ShownForm(samples, at: path, as: samples.world.bup)
        let nobody = try await form.send(["owner": "", "answerBy": "2026-12-05"])
        #expect(nobody.status == .unprocessableContent)
    }

    @Test(arguments: [
        ("2026-01-01", "Den dagen har redan varit."),
        ("2029-01-01", "till och med 21 november 2027"),
    ])
    func `takes no day that cannot be meant, and loses nothing`(
        day: String,
        sentence: String
    ) async throws {
        let samples = try await InfoStory(until: .agreed)
        let response = try await ask(samples, by: day)
        #expect(response.status == .unprocessableContent)
        #expect(mainText(response.html).contains(sentence))
        #expect(response.html.contains("value=\"\(school)\" selected"))
        #expect(response.html.contains("href=\"#falt-answerBy\""))
    }

    @Test func `says that the question is not sent until it is`() async throws {
        let samples = try await InfoStory(until: .agreed)
        let response = try await ask(samples, by: "2027-02-01")
        let next = try #require(response.headers[.location])
        #expect(next == Paths.plan(samples.story.plan, .handOut))
        #expect(response.headers[.setCookie]?.contains(Done.unsentQuestion.rawValue) == true)
        for caller in [samples.world.bup, samples.world.mother] {
            let text = try await planText(samples, as: caller)
            #expect(text.contains("är inte skickad än.") && !text.contains("Frågad:"))
        }
        let toDo = try await samples.get(Paths.toDo, as: samples.world.bup)
        #expect(mainText(toDo).contains("Skicka frågan till"))
        try await samples.story.handOut()
        let sent = try await planText(samples, as: samples.world.bup)
        #expect(sent.contains("Frågad:") && sent.contains("svarar senast 1 februari 2027"))
        let done = try await samples.get(Paths.toDo, as: samples.world.bup)
        #expect(!mainText(done).contains("Skicka frågan till"))
    }

    @Test func `is regretted from the plan, for as long as nobody has answered`() async throws {
        let samples = try await InfoStory(until: .agreed)
        _ = try await ask(samples, by: "2026-12-05")
        try await samples.story.handOut()
        let html = try await samples.get(Paths.plan(samples.story.plan), as: samples.world.bup)
        let link = try #require(html.firstMatch(of: /href="([^"]*\/tillbaka)"/)?.output.1)
        let form = try await ShownForm(samples, at: String(link), as: samples.world.bup)
        #expect(mainText(form.html).contains("kan inte svara längre"))
        #expect(try await form.send([:]).status == .seeOther)
        let text = try await planText(samples, as: samples.world.bup)
        #expect(text.contains("Be en annan enhet ta över") && !text.contains("Frågad:"))
        #expect(
            try await planText(samples, as: samples.world.mother).contains("tog tillbaka frågan")
        )
    }

    @Test func `shows the asked unit whose words they are and which child`() async throws {
        let samples = try await InfoStory(until: .agreed)
        _ = try await ask(samples, by: "2026-12-05")
        try await samples.story.handOut()
        let toDo = mainText(try await samples.get(Paths.toDo, as: samples.world.school))
        let name = try await samples.story.overview(as: samples.world.bup).child.givenName
        #expect(toDo.contains("Tar ni över det här behovet hos \(name)? ”Skolan fungerar inte”"))
        let offer = try await samples.story.overview(as: samples.world.school).offers(to: school)[0]
        let path = Paths.handover(offer.id, in: samples.story.plan)
        let page = mainText(try await samples.get(path, as: samples.world.school))
        #expect(page.contains("”Skolan fungerar inte” Barnets egna ord") && page.contains(name))
    }
}
