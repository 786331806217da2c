import Coordination
import Domain
import Fixtures
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Web

@Suite struct `What a form only suggests` {
    private let school = TestOrganisations.school.id

    private func yes(of guardian: Guardian.ID, until: String) -> KeyValuePairs<String, String> {
        [
            "giver": "guardian-\(guardian)", "decision": "yes", "parties": "\(school)",
            "kinds": "needs", "consentForm": "oral", "from": "2026-11-21", "until": until,
        ]
    }

    @Test func `never moves one parent's answer to the other`() async throws {
        let samples = try await InfoStory(until: .accepted)
        let path = Paths.plan(samples.story.plan, .newConsent)
        let mother = samples.world.family.guardians[0]
        let form = try await ShownForm(samples, at: path, as: samples.world.bup)
        #expect(form.html.contains("value=\"guardian-\(mother)\" checked"))
        // A colleague writes down the mother's answer, and the form would now suggest the father.
        try await samples.story.consent(of: samples.motherGives)
        let sent = try await form.send(yes(of: mother, until: "2027-11-21"))
        #expect(sent.status == .seeOther)
        let consents = try await samples.story.overview(as: samples.world.bup).consents
        #expect(consents.map(\.content.giver) == [samples.motherGives, samples.motherGives])
    }

    @Test func `is another day tomorrow, which nobody has changed`() async throws {
        let samples = try await InfoStory(until: .accepted)
        let path = Paths.plan(samples.story.plan, .newConsent)
        let form = try await ShownForm(samples, at: path, as: samples.world.bup)
        samples.world.clock.move(to: "2026-11-22")
        let mother = samples.world.family.guardians[0]
        let sent = try await form.send(yes(of: mother, until: "2027-11-21"))
        #expect(sent.status == .seeOther)
    }

    @Test func `is not what someone wrote: that is compared, whoever wrote it`() async throws {
        let samples = try await InfoStory(until: .called)
        try await samples.story.handOut()
        let meeting = try #require(
            try await samples.story.overview(as: samples.world.school).coming
        )
        let path = Paths.callAnswer(meeting.id, in: samples.story.plan)
        let form = try await ShownForm(samples, at: path, as: samples.world.school)
        try await samples.story.answerCall(
            .staysAway(because: "Vi är bortresta", suggests: nil),
            as: samples.world.school
        )
        let sent = try await form.send(["coming": "comes", "whoComes": "Kaj"])
        #expect(sent.status == .conflict)
        #expect(sent.html.contains("Vi är bortresta"))
    }
}

@Suite struct `A step that someone else has just taken` {
    @Test func `is told also where the two wrote different things, and is not taken twice`()
        async throws
    {
        let samples = try await InfoStory(until: .consented)
        let path = Paths.plan(samples.story.plan, .call)
        let form = try await ShownForm(samples, at: path, as: samples.world.bup)
        let other = try await ShownForm(samples, at: path, as: samples.world.colleague)
        func fields(_ place: String) -> KeyValuePairs<String, String> {
            [
                "called": "\(TestOrganisations.school.id)", "meetingDay": "2026-12-01",
                "time": "13:00", "place": place, "question": "Hur blir det lugnare?",
                "childTakesPart": "comes", "day": "2026-11-21", "voiceOutcome": "declined",
                "asking": "talk", "bestInterests": "Lugna dagar på \(place)",
            ]
        }
        #expect(try await other.send(fields("skolan")).status == .seeOther)
        let sent = try await form.send(fields("biblioteket"))
        #expect(sent.status == .conflict)
        let text = mainText(sent.html)
        #expect(text.contains("Det här har hänt sedan du öppnade sidan"))
        #expect(text.contains("biblioteket") && text.contains("skolan"))
        let overview = try await samples.story.overview(as: samples.world.bup)
        #expect(overview.meetings.map(\.place) == ["skolan"])
    }
}
