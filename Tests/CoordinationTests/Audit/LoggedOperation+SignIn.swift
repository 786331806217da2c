import Coordination
import Domain
import Fixtures

/// Codes on paper for the child and the guardians.
extension LoggedOperation {
    private static let child: @Sendable (PlanStory) -> Consent.Giver = {
        .child($0.world.family.child)
    }

    static let signIns = [
        LoggedOperation(name: "makeSignInCode") { story, _, caller in
            _ = try await story.world.coordinator.makeSignInCode(
                for: child(story),
                in: story.plan,
                as: caller
            )
        },
        LoggedOperation(
            name: "takeBackSignInCode",
            prepare: { story in
                try await story.world.coordinator.makeSignInCode(
                    for: child(story),
                    in: story.plan,
                    as: story.world.bup
                ).name
            }
        ) { story, _, caller in
            try await story.world.coordinator.takeBackSignInCode(
                of: child(story),
                in: story.plan,
                as: caller
            )
        },
    ]
}
