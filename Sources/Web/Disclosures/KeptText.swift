import Coordination
import Domain

/// What stays where it is, and why, without saying what it is.
struct KeptText {
    let overview: PlanOverview
    let names: ConsentNames

    /// One box for each reason, with the units that it is about.
    func boxes(_ receivers: [HandOutProposal.ToUnit]) throws -> [[String: Any]] {
        var reasons: [DisclosureRule.Refusal] = []
        for reason in receivers.flatMap(\.kept) where !reasons.contains(reason) {
            reasons.append(reason)
        }
        return try reasons.map { reason in
            var box = try text(reason)
            box["units"] = try receivers.filter { $0.kept.contains(reason) }
                .map { try overview.directory.unit($0.receiver).marked }
            return box
        }
    }

    private func text(_ reason: DisclosureRule.Refusal) throws -> [String: Any] {
        let words = names.words
        return switch reason {
        case .consentMissing(let standing):
            try StandingText(standing, in: overview, names).model
        case .outsideScope: ["sentence": words["handout.kept.outsideScope"]]
        case .keptByChild: ["sentence": words["handout.kept.keptByChild"]]
        case .notOwner: ["sentence": words["handout.kept.notOwner"]]
        case .noLegalGround: ["sentence": words["refusal.noLegalGround"]]
        }
    }
}
