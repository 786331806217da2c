import Coordination
import Domain
import Fixtures
import Foundation
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Web

@Suite struct `What staff look for` {
    private func text(_ path: String, _ samples: InfoStory) async throws -> String {
        mainText(try await samples.get(path, as: samples.world.bup))
    }

    @Test func `is a child without a plan, among what there is to do until it has one`()
        async throws
    {
        let world = try await TestWorld()
        let before = try await world.coordinator.toDoList(as: world.bup).withoutPlan
        #expect(before.map(\.id) == [world.family.child])
        let samples = try await InfoStory(until: .noticed, world: world)
        let list = try await world.coordinator.toDoList(as: samples.world.bup)
        #expect(list.withoutPlan.isEmpty)
        let home = TestOrganisations.municipalityCode
        let child = try await world.child(livingIn: home, writtenDownBy: world.bup)
        let page = try await samples.get(Paths.toDo, as: world.bup)
        #expect(page.contains("href=\"\(Paths.newPlan(child))\""))
        #expect(mainText(page).contains("Börja en SIP: skriv upp ett behov"))
        #expect(try await world.coordinator.toDoList(as: world.school).withoutPlan.isEmpty)
    }

    @Test func `is the call, on a page that is named for it`() async throws {
        let samples = try await InfoStory(until: .called)
        let path = Paths.plan(samples.story.plan, .handOut)
        let html = try await samples.get(path, as: samples.world.bup)
        #expect(html.contains("<h1>Skicka kallelsen</h1>"))
        try await samples.story.handOut()
        let later = try await samples.get(path, as: samples.world.bup)
        #expect(later.contains("<h1>Lämna ut</h1>"))
    }

    @Test func `is one need at a time, below those that are written already`() async throws {
        let samples = try await InfoStory(until: .noticed)
        let path = Paths.plan(samples.story.plan, .newNeed)
        let html = try await samples.get(path, as: samples.world.bup)
        #expect(mainText(html).contains("Det här står redan: ”Skolan fungerar inte”"))
        #expect(!html.contains("name=\"needWords-2\""))
        let form = try await ShownForm(samples, at: path, as: samples.world.bup)
        #expect(try await form.send(["more": "1"]).html.contains("name=\"needWords-2\""))
    }

    @Test func `is who has each task today, where it is given to someone`() async throws {
        let samples = try await InfoStory(until: .agreed)
        let page = try await text(Paths.plan(samples.story.plan, .newRole), samples)
        #expect(page.contains("Ida, \(TestOrganisations.bup.name)"))
    }

    @Test func `is the way to paper, with the child's whole name and each state once`() async throws
    {
        let samples = try await InfoStory(until: .agreed)
        let input = try await samples.story.overview(as: samples.world.bup).inputs[0].content.id
        _ = try await samples.world.coordinator.answer(
            input,
            .finish(on: "2026-11-21"),
            in: samples.story.plan,
            as: samples.world.bup
        )
        let path = Paths.plan(samples.story.plan)
        let html = try await samples.get(path, as: samples.world.bup)
        #expect(html.contains("data-print hidden>Skriv ut planen"))
        #expect(html.contains("<noscript>"))
        let paper = part(of: html, from: "<article class=\"paper", to: "</article>")
        #expect(paper.contains("Alva Provsten, född 1 januari 2017."))
        #expect(paper.contains(">Klart</span> den <time"))
    }

    @Test func `is how the family learns of the meeting, and a time written one way`() async throws
    {
        let samples = try await InfoStory(until: .consented)
        let call = try await text(Paths.plan(samples.story.plan, .call), samples)
        #expect(call.contains("Familjen får ingen kallelse härifrån."))
        try await samples.story.call([TestOrganisations.school.id], on: "2026-12-02")
        let plan = try await text(Paths.plan(samples.story.plan), samples)
        #expect(plan.contains("13.00") && !plan.contains("13:00"))
    }
}
