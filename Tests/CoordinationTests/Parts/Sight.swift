import Coordination
import Domain
import Fixtures

/// Everything a caller gets to see of one child's plans, by every way there is to look.
struct Sight: Equatable {
    /// How many parts of each kind; kinds without any are left out.
    var parts: [PartKind: Int] = [:]
    /// Plans in the list.
    var listed = 0
    /// Children found by name and by number.
    var found = 0
    /// Things that wait on the first page.
    var waiting = 0
    var hasPage = false

    static let nothing = Sight()

    init() {}

    init(of story: PlanStory, as caller: Caller) async throws {
        let (coordinator, child) = (story.world.coordinator, story.child)
        parts = try await coordinator.read(as: caller) { work in
            try everyKind.reduce(into: [:]) { parts, kind in
                let count = try count(kind, of: child, in: work)
                if count > 0 { parts[kind.partKind] = count }
            }
        }
        listed = try await coordinator.planList(as: caller).plans.count
        hasPage = try await Self.isShown { try await story.overview(as: caller) }
        guard caller.unit != nil else { return }
        for text in ["alva", "20170101-2393"] {
            found += try await coordinator.searchChildren(text, as: caller).hits.count
        }
        waiting = try await coordinator.toDoList(as: caller).count
    }

    private static func isShown<Page: Sendable>(
        _ page: () async throws -> Page
    ) async throws -> Bool {
        do {
            _ = try await page()
            return true
        } catch is NotFound {
            return false
        }
    }
}

/// The type of every kind of part.
let everyKind: [any PlanPart.Type] = [
    Plan.self, Child.self, Guardian.self, ClosePerson.self, Consent.self, RecordedStep.self,
    RecordedNote.self, RecordedVoice.self, PlanMeeting.self, CallAnswer.self, Need.self,
    NeedOutcome.self, Goal.self, SupportInput.self, InputAnswer.self, OtherMeasure.self,
    RecordedRole.self, SectorContact.self, Disagreement.self, FamilyMessage.self,
    Handover.self, HandoverAnswer.self, Escalation.self, NeedOrder.self, UnitChange.self,
    CopyRequest.self,
    MaturityAssessment.self,
    GuardianAbsence.self, BoardDecision.self, InsightClosure.self, Invitation.self,
    FamilyReply.self,
]

private func count<Content: PlanPart>(
    _ type: Content.Type,
    of child: Child.ID,
    in work: Work
) throws -> Int {
    try work.parts(type).all(of: child).count
}
