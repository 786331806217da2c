import Domain
import Fixtures

@testable import Coordination
@testable import Web

extension PlanChanges {
    /// So much that the page of what has happened has an older one too.
    static var changed: PlanChanges {
        var changes = PlanChanges()
        changes.goals = (1...70).map { number in
            let id = Goal.ID(integerLiteral: UInt8(number))
            return Writing(
                versions: [
                    held(Goal(id: id, words: "Gå till skolan varje dag", whose: .staff), 1),
                    held(Goal(id: id, words: "Gå till skolan när hon orkar", whose: .staff), 2),
                ],
                mistake: nil
            )
        }
        changes.needs = [
            Writing(
                versions: [
                    held(Need(id: 9, words: "Gäller en annan", whose: .staff, owner: nil), 1)
                ],
                mistake: Mistake(
                    reason: "Fel barn",
                    at: SwedishTime.noon(on: "2026-11-20")
                )
            )
        ]
        changes.undoable = RecentAct(
            id: 5,
            at: SwedishTime.noon(on: "2026-11-21"),
            parts: [
                RecentAct.Part(
                    kind: .goal,
                    id: Goal.ID(integerLiteral: 70).description,
                    before: 1,
                    after: 2
                )
            ]
        )
        return changes
    }

    private static func held<Content: Sendable>(_ content: Content, _ version: Int) -> Held<Content>
    {
        let owner = SampleUnits.school.id
        return Held(
            content: content,
            holder: owner,
            owner: owner,
            child: 50,
            plan: 70,
            version: version,
            audience: .family,
            writtenBy: 91,
            writtenAt: SwedishTime.noon(on: version == 1 ? "2026-10-20" : "2026-11-19")
        )
    }
}
