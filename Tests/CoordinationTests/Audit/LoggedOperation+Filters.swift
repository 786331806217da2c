import Coordination
import Domain
import Fixtures
import Testing

extension LoggedOperation {
    private static let late = PlanFilter(stage: .late)

    private static let kept: @Sendable (PlanStory) async throws -> String = { story in
        let world = story.world
        try await world.coordinator.keepPlanFilter(late, named: "Sena", as: world.bup)
        let list = try await world.coordinator.planList(as: world.bup)
        return try #require(list.filters.first).id.description
    }

    static let filters = [
        LoggedOperation(name: "keepPlanFilter", unlawful: family) { story, _, caller in
            try await story.world.coordinator.keepPlanFilter(late, named: "Sena", as: caller)
        },
        LoggedOperation(name: "dropPlanFilter", unlawful: { $0.colleague }, prepare: kept) {
            story,
            id,
            caller in
            try await story.world.coordinator.dropPlanFilter(
                try #require(SavedFilter.ID(id)),
                as: caller
            )
        },
    ]
}
