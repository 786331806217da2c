/// A rule of an agreement that people meet, and that must be able to say which clause it rests on.
package enum AgreedRule: String, Hashable, Sendable, CaseIterable {
    /// The ages the agreement is written for.
    case targetAges
    /// What each sector may do around a plan.
    case sectors
    /// When a plan shall be offered.
    case dueRule
    /// What the parties demand of a plan besides what the law does.
    case requiredContents

    /// The clause that the rule rests on where an agreement does not name another.
    package var usualClause: CitedClause {
        switch self {
        case .targetAges: .targetGroup
        case .sectors: .individualLevel
        case .dueRule, .requiredContents: .offerOfPlan
        }
    }
}

extension Agreement.Terms {
    /// The clause to read to whoever meets the rule; every agreement that passed the check has it.
    package func clause(behind rule: AgreedRule) -> Agreement.Clause? {
        if let key = restsOn[rule] { return clause(key) }
        return clause(rule.usualClause)
    }
}
