import Domain

/// The clauses that stand under one heading.
struct ClauseGroup {
    let id: String
    let prefix: String
    var clauses: [Agreement.Clause]
    let terms: Agreement.Terms
    let words: Words
    /// Whether the reader has plans to go on to.
    let leadsToPlans: Bool

    /// The heading as it is read; brackets around one only say that the text itself has none.
    var heading: String {
        let text = (clauses.first?.heading ?? "").filter { !"()".contains($0) }
        return text.prefix(1).uppercased() + text.dropFirst()
    }

    /// - Parameter opening: The anchor of the clause that the page was opened for.
    func model(opening: String?) -> [String: Any] {
        [
            "id": id, "heading": heading, "clauses": clauses.map(row),
            "isOpen": clauses.contains { "\(prefix)\($0.key)" == opening },
        ]
    }

    func isFor(_ clause: Agreement.Clause) -> Bool { clauses.first?.heading == clause.heading }

    private func row(_ clause: Agreement.Clause) -> [String: Any] {
        var row: [String: Any] = [
            "id": "\(prefix)\(clause.key)", "duty": clause.duty.text(in: words.language),
            "force": [
                "kind": clause.force.tagKind,
                "label": words["agreement.force.\(clause.force.rawValue)"],
            ],
            "works": works(clause),
        ]
        row["owner"] = clause.owner.map(owner)
        if case .statute(let statute) = clause.source { row["statute"] = statute }
        if leadsToPlans, clause.key.description == CitedClause.offerOfPlan.rawValue {
            row["plansHref"] = Paths.plans
        }
        return row
    }

    private func owner(_ owner: Agreement.Clause.Owner) -> String {
        let who =
            switch owner {
            case .everyParty: words["agreement.owner.everyParty"]
            case .everyService: words["agreement.owner.everyService"]
            case .region: words["agreement.owner.region"]
            case .municipalities: words["agreement.owner.municipalities"]
            case .body(let key): terms.body(key)?.name ?? key.description
            }
        return words.text("agreement.ownedBy", ["who": who])
    }

    /// What has come of the clause, as one meets it in the pages.
    private func works(_ clause: Agreement.Clause) -> String {
        switch clause.madeReal {
        case .rule:
            guard let cited = CitedClause(rawValue: clause.key.description) else {
                return words["agreement.worksToday"]
            }
            return words["agreement.works.\(cited)"]
        case .planned: return words["agreement.planned"]
        case .outOfProduct: return words["agreement.outOfProduct"]
        }
    }
}

extension Agreement.Clause.Force {
    /// The look of the tag; what is not settled stands out.
    fileprivate var tagKind: String {
        switch self {
        case .must: "on"
        case .should, .may, .fact: "plain"
        case .gap: "wait"
        }
    }
}
