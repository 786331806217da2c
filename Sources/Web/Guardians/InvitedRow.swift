import Coordination
import Domain

/// One whom the family wants in the plan, as staff see it.
struct InvitedRow {
    let invitation: Held<Invitation>
    let overview: PlanOverview
    let words: Words

    func model(for caller: Caller) -> [String: Any] {
        let person = invitation.content
        let isOpen = person.insight(on: overview.today) != .none
        var model: [String: Any] = [
            "name": person.name, "part": person.part,
            "tag": [
                "kind": isOpen ? "done" : "plain",
                "label": words["invited.tag.\(isOpen ? "open" : "over")"],
            ],
            "sees": words.text("invited.sees", ["kinds": Self.kinds(person, words)]),
            "ground": words["invited.ground.\(person.ground.rawValue)"],
            "until": Self.until(person, words),
        ]
        let isOwn = invitation.isOwn && invitation.owner == caller.unit
        if isOpen, isOwn {
            model["endHref"] = Paths.endInvitation(
                person.id,
                in: overview.plan.content.id
            )
        }
        return model
    }

    /// How long the person sees it.
    static func until(_ person: Invitation, _ words: Words) -> String {
        if let ended = person.ended {
            return words.text("invited.ended", ["day": words.longDay(ended)])
        }
        return person.period.until.map {
            words.text("invited.until", ["day": words.longDay($0)])
        } ?? words["invited.untilEnded"]
    }

    /// What the family has chosen to show, in its own words.
    static func kinds(_ person: Invitation, _ words: Words) -> String {
        let chosen = InformationKind.allCases.filter { person.kinds.contains($0) }
        return words.list(chosen.map { words["consents.gaps.about.\($0.rawValue)"] })
    }
}
