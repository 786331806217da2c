import Coordination
import Domain
import Fixtures

@testable import Web

extension InfoStory {
    /// The page of the plan, as staff or as the family is shown it.
    func planPage(as caller: Caller) async throws -> String {
        let overview = try await story.overview(as: caller)
        guard caller.unit == nil else {
            return try html(
                PlanPage(overview, for: caller, handOutCount: 0, notice: nil, in: words()),
                as: caller
            )
        }
        return try html(
            FamilyPlanPage(overview, for: caller, notice: nil, in: words()),
            as: caller
        )
    }
}
