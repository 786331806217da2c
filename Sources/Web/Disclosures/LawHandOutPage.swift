import Coordination
import Domain

/// Chosen parts told to one unit on a rule of law: the guide first, then the text, then why.
///
/// - SeeAlso: disclosure cases D-09…D-11.
struct LawHandOutPage: Page {
    static let template = "disclosures/law"
    var holdsTyping: Bool { hasForm }

    let pageTitle: String
    let receiversHref: String
    let action: String
    /// Names this showing of the form, so that sending it twice hands out once.
    let once: String
    /// Whether the form holds what someone typed and has not sent, for the script that keeps it.
    let keep: String
    let errors: [String: Any]?
    let changed: [String: String]?
    let careful: [String: String]?
    let guide: [String]
    let mayTell: Bool
    let hasForm: Bool
    let consentsHref: String
    let groups: [[String: Any]]
    let isEmpty: Bool
    /// That what the child said to the unit alone is among the choices.
    let kept: String?
    let partsError: String?
    let because: [String: Any]
    let report: String
    var hasProblems: Bool { errors != nil || changed != nil }
    var section: MenuSection? { .plans }

    init(
        _ overview: PlanOverview,
        parts: [PartReference],
        guide: GuideText,
        for caller: Caller,
        typed: FormFields,
        problems: [FormProblem] = [],
        isChanged: Bool = false,
        isKept: Bool = false,
        _ words: Words
    ) {
        let plan = overview.plan.content.id
        pageTitle = words.text("byLaw.to", ["unit": guide.receiver.name])
        receiversHref = Paths.plan(plan, .handOutByLaw)
        action = Paths.handOutByLaw(to: guide.receiver.id, in: plan)
        once = typed["once"]
        keep = isKept ? "typed" : "new"
        consentsHref = Paths.plan(plan, .consents)
        self.guide = guide.sentences
        mayTell = guide.isOpen
        // What was written stays in sight also when the law says no.
        hasForm = guide.isOpen || !problems.isEmpty
        let text = PartText(
            reading: PlanReading(overview: overview, words: words, caller: caller),
            names: ConsentNames(overview, for: caller, in: words)
        )
        let choices = LawChoices(text: text, chosen: Set(typed.all("part")))
        groups = choices.groups(parts.filter { !$0.isAlwaysAlong })
        isEmpty = groups.isEmpty
        kept = Self.hasKept(overview) ? words["byLaw.kept"] : nil
        let list = problems.map { problem in
            ["href": "#falt-\(problem.field)", "text": problem.sentence(in: words)]
        }
        errors = list.isEmpty ? nil : ["list": list]
        partsError = problems.first { $0.field == "part" }?.sentence(in: words)
        changed = isChanged ? ["kind": "warning", "text": words["byLaw.changed"]] : nil
        careful = ShutOutNotice(overview: overview, words: words).model(.sending)
        because = Self.field(typed, problems, words)
        report = words.text("byLaw.report", ["report": words.cite(LawSection.report)])
    }

    private static func hasKept(_ overview: PlanOverview) -> Bool {
        overview.plan.audience == .family
            && overview.voices.contains { $0.statement?.audience == .notForParents }
    }

    private static func field(
        _ typed: FormFields,
        _ problems: [FormProblem],
        _ words: Words
    ) -> [String: Any] {
        let model = FieldModel(
            field: .area("because"),
            fields: typed,
            problem: problems.first { $0.field == "because" },
            words: words
        )
        return model.row["area"] as? [String: Any] ?? [:]
    }
}

/// The unit's own parts to choose among, with their text, by the kinds that a family knows.
struct LawChoices {
    let text: PartText
    let chosen: Set<String>

    func groups(_ parts: [PartReference]) -> [[String: Any]] {
        let order: [InformationKind] = [.needs, .inputs, .meetings, .voice, .summary, .family]
        let all = order.compactMap { kind -> [String: Any]? in
            let rows = parts.filter { $0.kind.information == kind }.compactMap(row)
            guard !rows.isEmpty else { return nil }
            var group: [String: Any] = [
                "label": words["information.\(kind.rawValue)"], "rows": rows,
                "count": String(rows.count),
            ]
            if rows.contains(where: { $0["checked"] != nil }) { group["open"] = "open" }
            return group
        }
        guard var first = all.first else { return [] }
        first["open"] = "open"
        return [first] + all.dropFirst()
    }

    static func value(_ part: PartReference) -> String {
        "\(part.kind.rawValue) \(part.id) \(part.version)"
    }

    /// The part that a box stands for.
    static func part(_ value: String) -> PartReference? {
        let words = value.split(separator: " ").map(String.init)
        guard words.count == 3, let kind = PartKind(rawValue: words[0]), let version = Int(words[2])
        else { return nil }
        return PartReference(kind: kind, id: words[1], version: version)
    }

    private var words: Words { text.reading.words }

    private func row(_ part: PartReference) -> [String: Any]? {
        guard let lines = text.lines(part) else { return nil }
        var row: [String: Any] = [
            "value": Self.value(part), "text": lines.text,
            "small": lines.days + lines.small,
        ]
        if chosen.contains(Self.value(part)) { row["checked"] = "true" }
        return row
    }
}
