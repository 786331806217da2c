import Domain

/// An agreement as plain text, for a person who reads it in a terminal or prints it.
struct AgreementText: CustomStringConvertible {
    private let agreement: Agreement
    private let day: CivilDate

    init(of agreement: Agreement, on day: CivilDate) {
        self.agreement = agreement
        self.day = day
    }

    var description: String {
        (heading + parties + (agreement.version(on: day).map(version) ?? []) + history)
            .joined(separator: "\n")
    }

    private var heading: [String] {
        let aliases = agreement.aliases.map { "  also called \($0)" }
        return ["\(agreement.title) (\(agreement.key))"] + aliases
    }

    private var parties: [String] {
        let municipalities = agreement.parties.municipalities.map { "  \($0.code) \($0.name)" }
        return section("Parties in \(agreement.county.name)")
            + ["  \(agreement.county.code)   \(agreement.parties.region.name)"] + municipalities
    }

    private func version(_ version: Agreement.Version) -> [String] {
        let until = version.period.until.map { " until \($0)" } ?? ""
        return section("Version \(version.number), in force from \(version.period.from)\(until)")
            + [version.decision.map { "  decided \($0.day) by \($0.body)" }].compactMap { $0 }
            + unclear(version.unclear) + terms(version.terms)
    }

    private func terms(_ terms: Agreement.Terms) -> [String] {
        let ages = terms.targetAges.inWords
        return section("Ages") + ["  \(ages); outside them a notice, never a refusal"]
            + unclear(terms.agesUnclear) + AgreementCoverageText(terms.coverage).lines
            + section("A plan shall be offered") + ["  \(due(terms.dueRule))"]
            + section("Sectors and their rights") + terms.sectors.map(sector)
            + section("A plan must contain") + contents(terms)
            + section("Days, at most (\(terms.targetSource))") + targets(terms)
            + section("Areas on \(day)") + areas(terms)
            + section("Bodies") + terms.bodies.map { "  \($0.name) (\($0.level))" }
            + section("Clauses") + terms.clauses.flatMap(clause)
            + section("Documents") + terms.documents.map { "  \($0.title)" }
    }

    /// What the text leaves open, on a line of its own.
    private func unclear(_ words: Bilingual?) -> [String] {
        words.map { ["  not settled in the text: \($0.en)"] } ?? []
    }

    private var history: [String] {
        let undecided = Set(agreement.changesWithoutDecision)
        return section("History")
            + agreement.history.map { change in
                let mark = undecided.contains(change) ? " [no later decision recorded]" : ""
                return "  \(change.day) \(change.what.en) (\(change.madeBy))\(mark)"
            }
    }

    private func section(_ title: String) -> [String] { ["", title] }
}

extension AgreementText {
    private func due(_ rule: DueRule) -> String {
        switch rule {
        case .coordinationAmong(let sectors, let atLeast):
            let names = sectors.map(\.rawValue).joined(separator: ", ")
            return "when inputs from at least \(atLeast) of \(names) need to be coordinated"
        }
    }

    private func sector(_ terms: SectorTerms) -> String {
        let rights = PlanRight.allCases.filter(terms.rights.contains).map(\.rawValue)
        return "  \(terms.label.en): \(rights.joined(separator: ", "))"
    }

    private func contents(_ terms: Agreement.Terms) -> [String] {
        PlanContent.allCases.filter(terms.requiredContents.contains).map { content in
            let origin = PlanContent.statutory.contains(content) ? "law" : "agreement"
            return "  \(content) (\(origin))"
        }
    }

    private func targets(_ terms: Agreement.Terms) -> [String] {
        CourseClock.allCases.compactMap { clock in
            terms.dayTargets[clock].map { "  \(clock): \($0)" }
        }
    }

    private func areas(_ terms: Agreement.Terms) -> [String] {
        let names = Dictionary(
            agreement.parties.municipalities.map { ($0.code, $0.name) },
            uniquingKeysWith: { first, _ in first }
        )
        return terms.areas.filter { $0.period.contains(day) }.map { area in
            let members = area.municipalities.map { names[$0] ?? $0.description }
            return "  \(area.name): \(members.joined(separator: ", "))"
        }
    }

    private func clause(_ clause: Agreement.Clause) -> [String] {
        let rows = clause.ledger.map(\.description).joined(separator: ", ")
        return [
            "  \(clause.key) · \(clause.force)\(rows.isEmpty ? "" : " · \(rows)")",
            "    \(clause.duty.en)",
            "    \(real(clause.madeReal))\(clause.owner.map(seenTo) ?? "")",
        ]
    }

    private func seenTo(by owner: Agreement.Clause.Owner) -> String {
        switch owner {
        case .everyParty: "; seen to by every party"
        case .everyService: "; seen to by every service that meets the child"
        case .region: "; seen to by the region"
        case .municipalities: "; seen to by the municipalities"
        case .body(let key): "; seen to by \(key)"
        }
    }

    private func real(_ madeReal: Agreement.Clause.MadeReal) -> String {
        switch madeReal {
        case .rule(let place): "made real by: \(place)"
        case .planned(let step): "planned for step \(step)"
        case .outOfProduct(let reason): "left to people: \(reason)"
        }
    }
}
