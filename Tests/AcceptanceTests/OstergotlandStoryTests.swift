import Fixtures
import Testing

/// The young person says yes beside her mother, and the law says who may answer for the plan.
@Suite(.serialized) struct `A plan under the agreement of Östergötland` {
    private static let people = CountyStory.People(
        school: ("almskolan", "Elevhälsan, Almskolan"),
        clinic: ("bup-linkoping", "Barn- och ungdomspsykiatrin, Linköping"),
        social: ("norrkoping", "Socialtjänsten Norrköping, barn och unga"),
        home: "0581"
    )

    @Test(.proves("O-03", "O-19"))
    func `goes from notice to its end, and is answered for by health care`() async throws {
        try await DemoService.visit { demo in
            let story = CountyStory(Self.people, demo.client)
            try await story.signIn()
            try await story.begin(bornOn: "2009-05-06", say: "together")
            #expect(story.school.sees("barn och unga i Östergötland"))
            try await story.offer()
            try await theMothersYesIsNotEnough(story)
            try await story.callTheClinic()
            try await story.meet()
            try await story.askSocialServices()
            try await story.socialServicesPromise()
            try await aGoalInOwnWordsIsNeeded(story)
            try await theSchoolCannotAnswerForIt(story)
            try await story.thePlanReachesTheClinic()
            try await story.followUpAndEnd()
        }
    }

    private func theMothersYesIsNotEnough(_ story: CountyStory) async throws {
        try await story.consent(by: "Åsa Sjöblomster (mamma)")
        try await story.school.step("samtycke-klart", of: story.plan)
        #expect(story.school.status == 409)
        #expect(story.school.sees("Alla som bestämmer behöver säga ja först."))
        try await story.consent(by: "Vilda")
        try await story.school.step("samtycke-klart", of: story.plan)
        #expect(story.school.address.hasSuffix("/kallelse"))
    }

    private func aGoalInOwnWordsIsNeeded(_ story: CountyStory) async throws {
        try await story.agree(ledBy: Self.people.clinic.unit)
        #expect(story.school.status == 409)
        #expect(story.school.sees("ett mål med barnets eller en vårdnadshavares egna ord"))
        #expect(story.school.sees("Texten vill att hjälpen utgår från personen"))
        try await story.setTheGoal()
    }

    private func theSchoolCannotAnswerForIt(_ story: CountyStory) async throws {
        try await story.agree(ledBy: Self.people.school.unit)
        #expect(story.school.status == 409)
        #expect(story.school.sees("Det kan Hälso- och sjukvård och Socialtjänst."))
        #expect(story.school.sees("Lagen lägger ansvaret för den på vården och socialtjänsten."))
        try await story.agree(ledBy: Self.people.clinic.unit)
    }
}
