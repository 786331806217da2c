import Coordination
import Domain
import Fixtures
import Testing

extension LoggedOperation {
    /// The one need of the plan, as its unit wrote it first.
    private static func need(_ id: String) -> PartReference {
        PartReference(kind: .need, id: id, version: 1)
    }

    private static let needID: @Sendable (PlanStory) async throws -> String = {
        try await $0.overview(as: $0.world.bup).needs[0].content.id.description
    }

    static let corrections = [
        LoggedOperation(name: "markInError", prepare: needID) { story, id, caller in
            try await story.world.coordinator.markInError(
                need(id),
                because: "Fel barn",
                in: story.plan,
                as: caller
            )
        },
        LoggedOperation(name: "reword", prepare: needID) { story, id, caller in
            try await story.world.coordinator.reword(
                need(id),
                to: "Skolan är för stökig",
                in: story.plan,
                as: caller
            )
        },
        LoggedOperation(
            name: "undo",
            stage: .offered,
            unlawful: { $0.colleague },
            prepare: { story in
                let act = try await story.world.coordinator.undoableAct(
                    in: story.plan,
                    as: story.world.bup
                )
                return try #require(act).id.description
            }
        ) { story, id, caller in
            try await story.world.coordinator.undo(try known(id), in: story.plan, as: caller)
        },
        LoggedOperation(name: "undoableAct") { story, _, caller in
            _ = try await story.world.coordinator.undoableAct(in: story.plan, as: caller)
        },
        LoggedOperation(name: "planWithChanges") { story, _, caller in
            _ = try await story.world.coordinator.planWithChanges(story.plan, as: caller)
        },
    ]
}
