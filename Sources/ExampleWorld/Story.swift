import Coordination
import Domain

/// One plan as it was lived, told day by day through the operations that staff and family use.
struct Story {
    let stage: Stage
    let about: ExampleChild
    let child: Child.ID
    let plan: Plan.ID
    /// The one who holds the plan and acts unless someone else is named.
    let holder: Colleague

    var service: Coordinator { stage.coordinator }

    /// What happened on one day.
    @discardableResult
    func at<Outcome>(
        _ offset: Int,
        _ tell: (Story) async throws -> Outcome
    ) async throws -> Outcome {
        stage.clock.move(to: stage.workingDay(offset))
        return try await tell(self)
    }

    /// The plan's page, which everyone opens before they do something.
    func page(as colleague: Colleague? = nil) async throws -> PlanOverview {
        try await service.planOverview(plan, as: (colleague ?? holder).caller)
    }

    func consideration(
        at kind: Step.Kind,
        _ bestInterests: String?,
        _ voice: VoiceRecord?
    ) throws -> Consideration {
        try stage.consideration(of: about, at: kind, bestInterests, voice)
    }
}
