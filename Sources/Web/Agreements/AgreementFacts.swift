import Domain

/// What an agreement is, for whom and since when, in rows of term and text.
struct AgreementFacts {
    let agreement: Agreement
    let version: Agreement.Version
    let words: Words

    var rows: [[String: Any]] {
        let all = [
            ("ages", AgeText.sentence(terms.targetAges, words)), ("groups", groups),
            ("needs", list(terms.coverage.needCategories.map(\.name))),
            ("participants", list(terms.coverage.participants.map(\.name))),
            ("county", agreement.county.name), ("parties", parties), ("version", since),
            ("decision", decision), ("unclear", unclear),
        ]
        return all.filter { !$0.1.isEmpty }.map {
            ["term": words["agreement.fact.\($0.0)"], "text": $0.1]
        }
    }

    private var terms: Agreement.Terms { version.terms }

    private func list(_ names: [Bilingual]) -> String {
        words.list(names.map { $0.text(in: words.language) })
    }

    private var groups: String {
        words.list(
            terms.coverage.targetGroups.map { group in
                let name = group.name.text(in: words.language)
                return group.isServed ? name : words.text("agreement.notServed", ["group": name])
            }
        )
    }

    private var parties: String {
        words.list(
            [agreement.parties.region.name] + agreement.parties.municipalities.map(\.name)
        )
    }

    private var since: String {
        words.text(
            "agreement.versionFrom",
            ["number": String(version.number), "day": words.longDay(version.period.from)]
        )
    }

    /// Empty when the text does not say who decided.
    private var decision: String {
        guard let decision = version.decision else { return "" }
        return words.text(
            "agreement.decidedBy",
            ["body": decision.body, "day": words.longDay(decision.day)]
        )
    }

    private var unclear: String {
        [terms.agesUnclear, version.unclear].compactMap { $0?.text(in: words.language) }
            .joined(separator: " ")
    }
}

/// The ages that an agreement or a service is written for, in words.
enum AgeText {
    static func sentence(_ ages: AgeRange, _ words: Words) -> String {
        let end = ages.to.isInclusive ? "agreement.ages.through" : "agreement.ages.under"
        let from = ages.from.isInclusive ? ages.from.age.years : ages.from.age.years + 1
        return words.text(end, ["from": String(from), "to": String(ages.to.age.years)])
    }
}
