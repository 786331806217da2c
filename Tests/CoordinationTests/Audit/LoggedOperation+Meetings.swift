import Coordination
import Domain
import Fixtures

extension LoggedOperation {
    static let meetings = [
        LoggedOperation(name: "callMeeting", stage: .consented, prepare: version) {
            story,
            version,
            caller in
            let meeting = NewMeeting(
                day: TestWorld.today,
                time: "13:00",
                place: "Biblioteket",
                question: "Hur?",
                called: [TestOrganisations.school.id],
                invited: nil,
                childTakesPart: .comes
            )
            _ = try await story.world.coordinator.callMeeting(
                meeting,
                in: story.plan,
                version: try number(version),
                considering: today,
                as: caller
            )
        },
        LoggedOperation(
            name: "answerCall",
            stage: .called,
            lawful: { $0.school },
            prepare: { story in
                try await story.handOut()
                return try await story.overview(as: story.world.bup).meetings[0].id.description
            }
        ) { story, id, caller in
            _ = try await story.world.coordinator.answerCall(
                to: try known(id),
                .comes,
                in: story.plan,
                as: caller
            )
        },
        LoggedOperation(
            name: "replyToCall",
            stage: .called,
            lawful: { $0.mother },
            unlawful: { $0.outsider },
            prepare: { try await $0.overview(as: $0.world.bup).meetings[0].id.description }
        ) { story, id, caller in
            try await story.world.coordinator.replyToCall(
                to: try known(id),
                .comes,
                in: story.plan,
                as: caller
            )
        },
        LoggedOperation(name: "callOff", stage: .called, prepare: version) {
            story,
            version,
            caller in
            _ = try await story.world.coordinator.callOff(
                because: "Sjuka",
                in: story.plan,
                version: try number(version),
                considering: today,
                as: caller
            )
        },
        LoggedOperation(name: "holdMeeting", stage: .called, prepare: version) {
            story,
            version,
            caller in
            try await story.world.coordinator.holdMeeting(
                notes: "Sagt",
                in: story.plan,
                version: try number(version),
                considering: today,
                as: caller
            )
        },
        LoggedOperation(name: "followUp", stage: .agreed, prepare: version) {
            story,
            version,
            caller in
            try await story.world.coordinator.followUp(
                NewFollowUp(next: "2027-05-01", result: "Det går bättre"),
                in: story.plan,
                version: try number(version),
                considering: today,
                as: caller
            )
        },
    ]
}
