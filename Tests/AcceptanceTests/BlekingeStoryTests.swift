import Fixtures
import Testing

/// The school is the equal of the others, and every input works towards a goal.
@Suite(.serialized) struct `A plan under the agreement of Blekinge` {
    private static let people = CountyStory.People(
        school: ("ankarskolan", "Elevhälsan, Ankarskolan"),
        clinic: ("bup-blekinge", "Barn- och ungdomspsykiatrin, Karlskrona"),
        social: ("karlskrona", "Socialtjänsten Karlskrona, barn och unga"),
        home: "1080"
    )

    @Test(.proves("B-19"))
    func `goes from notice to its end, held by the school, with a goal for each input`()
        async throws
    {
        try await DemoService.visit { demo in
            let story = CountyStory(Self.people, demo.client)
            try await story.signIn()
            try await story.begin(bornOn: "2014-05-06")
            #expect(story.school.sees("Region Blekinge"))
            try await story.offer()
            try await story.consent(by: "Åsa Sjöblomster (mamma)")
            try await story.school.step("samtycke-klart", of: story.plan)
            try await story.callTheClinic()
            try await story.meet()
            try await story.askSocialServices()
            try await story.socialServicesPromise()
            try await anInputNeedsAGoal(story)
            try await story.agree(ledBy: Self.people.school.unit)
            try await story.thePlanReachesTheClinic()
            try await story.followUpAndEnd()
        }
    }

    private func anInputNeedsAGoal(_ story: CountyStory) async throws {
        try await story.agree(ledBy: Self.people.school.unit)
        #expect(story.school.status == 409)
        #expect(story.school.sees("ett mål för varje insats"))
        let clause = "Så säger överenskommelsen: Planen ska också säga vilka mål insatserna har."
        #expect(story.school.sees(clause))
        #expect(story.school.sees("value=\"2027-01-15\""), "what was typed is kept")
        try await story.setTheGoal()
    }
}
