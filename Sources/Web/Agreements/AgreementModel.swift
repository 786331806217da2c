import Domain

/// One agreement as the template's dictionaries: what it promises children, and the rest by subject.
struct AgreementModel {
    private let agreement: Agreement
    private let version: Agreement.Version
    /// Tells the anchors of two agreements on one page apart; the first one's are bare.
    private let prefix: String
    /// The anchor of the clause that the page was opened for.
    private let opening: String?
    private let today: CivilDate
    private let words: Words
    private let leadsToPlans: Bool

    /// The version in force, or the latest that was.
    init?(
        _ agreement: Agreement,
        isFirst: Bool,
        opening: String?,
        today: CivilDate,
        leadsToPlans: Bool,
        _ words: Words
    ) {
        guard let version = agreement.version(on: today) ?? agreement.versions.last else {
            return nil
        }
        self.agreement = agreement
        self.version = version
        prefix = isFirst ? "" : "\(agreement.key)-"
        self.opening = opening
        self.today = today
        self.words = words
        self.leadsToPlans = leadsToPlans
    }

    var model: [String: Any] {
        var model: [String: Any] = [
            "id": "\(prefix)avtal", "title": agreement.title, "facts": facts,
            "groups": groups.map { $0.model(opening: opening) },
        ]
        if !promises.isEmpty { model["promises"] = ["list": promises] }
        if !services.isEmpty {
            model["services"] = ["id": "\(prefix)verksamheter", "list": services]
        }
        if !areas.isEmpty { model["areas"] = ["id": "\(prefix)omraden", "list": areas] }
        if !bodies.isEmpty { model["bodies"] = ["id": "\(prefix)grupper", "list": bodies] }
        return model
    }

    /// What the agreement promises the child, in its own words, each with the way to its clause.
    private var promises: [[String: String]] {
        let promised: [CitedClause] = [
            .childsVoice, .bestInterests, .withoutDelay, .stayingAtHomeAndInSchool, .consent,
        ]
        return promised.compactMap { cited in
            guard let clause = version.terms.clause(cited), clause.force != .gap else {
                return nil
            }
            return [
                "text": clause.duty.text(in: words.language),
                "href": Paths.clause(cited, of: agreement.reference(to: version)),
            ]
        }
    }

    private var facts: [[String: Any]] {
        AgreementFacts(agreement: agreement, version: version, words: words).rows
    }

    /// The areas of today, with the municipalities by name.
    private var areas: [[String: String]] {
        version.terms.areas.filter { $0.period.contains(today) }.map { area in
            let names = area.municipalities.map { code in
                agreement.parties.municipalities.first { $0.code == code }?.name
                    ?? code.description
            }
            return ["name": area.name, "municipalities": words.list(names)]
        }
    }

    /// The services that the agreement describes, with who runs each and its ages.
    private var services: [[String: String]] {
        version.terms.coverage.services.map { service in
            var model = [
                "name": service.name, "runBy": words["agreement.runBy.\(service.runBy.rawValue)"],
            ]
            model["ages"] = service.ages.map { AgeText.sentence($0, words) }
            model["unclear"] = service.unclear?.text(in: words.language)
            return model
        }
    }

    private var bodies: [[String: String]] {
        version.terms.bodies.map { body in
            var model = [
                "name": body.name, "level": words["agreement.level.\(body.level.rawValue)"],
                "role": body.role.text(in: words.language),
            ]
            model["meetings"] = body.meetingsPerYear.map { words.count("agreement.meetings", $0) }
            return model
        }
    }

    /// The clauses under the agreement's own headings, each heading once.
    private var groups: [ClauseGroup] {
        version.terms.clauses.reduce(into: []) { groups, clause in
            if let known = groups.firstIndex(where: { $0.isFor(clause) }) {
                groups[known].clauses.append(clause)
            } else {
                groups.append(
                    ClauseGroup(
                        id: "\(prefix)rubrik-\(groups.count + 1)",
                        prefix: prefix,
                        clauses: [clause],
                        terms: version.terms,
                        words: words,
                        leadsToPlans: leadsToPlans
                    )
                )
            }
        }
    }
}
