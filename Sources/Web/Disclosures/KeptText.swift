import Coordination
import Domain

/// What stays where it is, and why; read only by the unit that wrote it.
struct KeptText {
    let overview: PlanOverview
    let names: ConsentNames

    /// One box for each reason, with what it is about and the units that it was meant for.
    func boxes(_ receivers: [HandOutProposal.ToUnit]) throws -> [[String: Any]] {
        var reasons: [DisclosureRule.Refusal] = []
        for kept in receivers.flatMap(\.kept) where !reasons.contains(kept.reason) {
            reasons.append(kept.reason)
        }
        return try reasons.map { reason in
            let meant = receivers.filter { $0.kept.contains { $0.reason == reason } }
            let parts = Set(meant.flatMap(\.kept).filter { $0.reason == reason }.flatMap(\.parts))
            var box = try text(reason)
            guard reason != .keptByChild else {
                box["what"] = words.list(each(parts))
                return box
            }
            box["what"] = kinds(of: parts).joined(separator: " · ")
            let units = try meant.map { try overview.directory.unit($0.receiver).marked }
            box["meant"] = ["units": units]
            return box
        }
    }

    private var words: Words { names.words }

    private func kinds(of parts: Set<PartReference>) -> [String] {
        let kinds = Set(parts.map(\.kind.information))
        return InformationKind.allCases.filter(kinds.contains)
            .map { words["information.\($0.rawValue)"] }
    }

    /// What the child said and what came of it, by its day and without the words.
    private func each(_ parts: Set<PartReference>) -> [String] {
        let said: [String] = overview.steps.flatMap { step in
            [PartKind.voice, .note].filter { kind in
                parts.contains { $0.kind == kind && $0.id == step.id.description }
            }
            .map { text($0, step.day) }
        }
        let answered: [String] = overview.outcomes.map(\.content).filter { outcome in
            parts.contains { $0.kind == .outcome && $0.id == outcome.partID }
        }
        .map { text(.outcome, $0.day) }
        return said + answered
    }

    private func text(_ kind: PartKind, _ day: CivilDate) -> String {
        let values = [
            "name": overview.child.givenName, "day": words.day(day, today: overview.today),
        ]
        return words.text("handout.keptPart.\(kind.rawValue)", values)
    }

    private func text(_ reason: DisclosureRule.Refusal) throws -> [String: Any] {
        switch reason {
        case .consentMissing(let standing):
            try StandingText(standing, in: overview, names).model
        case .outsideScope: ["sentence": words["handout.kept.outsideScope"]]
        case .keptByChild: ["sentence": words["handout.kept.keptByChild"]]
        case .notOwner: ["sentence": words["handout.kept.notOwner"]]
        case .noLegalGround: ["sentence": words["refusal.noLegalGround"]]
        case .askHolder:
            [
                "sentence": words.text(
                    "handout.kept.askHolder",
                    ["unit": try overview.directory.unit(overview.plan.content.holder).name]
                )
            ]
        }
    }
}
