import Domain
import Fixtures
import Hummingbird
import HummingbirdTesting
import Server
import Testing

/// A county written from the guide alone, whose rules are not those of any real one.
@Suite(.serialized) struct `A county that nobody has heard of` {
    private func visit(
        changing change: (old: String, new: String)? = nil,
        _ body: @escaping @Sendable (any TestClientProtocol) async throws -> Void
    ) async throws {
        let county = try await FourthCounty(changing: change)
        try await Application(router: county.service.router).test(.router) { client in
            try await body(client)
        }
        try await county.stop()
    }

    @Test func `is served by its own rules, each refusal with its own clause`() async throws {
        try await visit { client in
            let story = FourthStory(client)
            try await story.leisureCannotBegin()
            try await story.theSchoolBeginsUnderTheCountysOwnAgreement()
            try await story.aFamilyThatAsksIsNotRefusedWhenTwoSectorsAreNeeded()
            try await story.theFamilySaysYes()
            try await story.theSchoolCallsAndMeets()
            try await story.theSchoolCannotAnswerForThePlan()
            try await story.aPlanWithoutAGoalIsNotWhole()
            try await story.healthCareAnswersForThePlan()
        }
    }

    @Test func `lets the school call only while its file says so`() async throws {
        try await visit(changing: ("rights: [initiate, call]\n", "rights: [initiate]\n")) {
            client in
            let story = FourthStory(client)
            try await story.theSchoolBeginsUnderTheCountysOwnAgreement()
            try await story.theFamilySaysYes()
            try await story.theSchoolCannotCall()
        }
    }

    @Test func `lets a family that asks be refused when its file counts other sectors`()
        async throws
    {
        let change = (
            old: "coordinationAmong: [health, school], atLeast: 2",
            new: "coordinationAmong: [health, social], atLeast: 2"
        )
        try await visit(changing: change) { client in
            let story = FourthStory(client)
            try await story.theSchoolBeginsUnderTheCountysOwnAgreement()
            try await story.aFamilyThatAsksIsRefused()
        }
    }

    @Test func `says at what ages its agreement ends, and stops nobody`() async throws {
        try await visit { client in
            let story = FourthStory(client)
            for (birthDate, isOutside) in [("2006-05-06", false), ("2005-05-06", true)] {
                try await story.begin(bornOn: birthDate)
                #expect(story.school.status == 200)
                #expect(story.school.sees("utanför åldrarna") == isOutside)
            }
        }
    }

    @Test func `shows its agreement, its services and what its text leaves open`() async throws {
        try await visit { client in
            let visitor = Visitor(client)
            try await visitor.signIn("fritid")
            try await visitor.open("/overenskommelsen")
            #expect(visitor.sees("Överenskommelse om barn i Exempel län"))
            #expect(visitor.sees("Ungdomscentrum") && visitor.sees("Texten säger 13–25."))
        }
    }
}
