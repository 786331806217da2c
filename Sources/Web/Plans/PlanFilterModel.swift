import Coordination
import Domain

/// The ways to see only some of the plans: the form that chooses, and what someone has kept.
struct PlanFilterModel {
    /// The field in which a filter gets its name.
    static let nameField = "filterName"

    var filter = PlanFilter()
    let kept: [SavedFilter]
    let words: Words
    /// What was typed as the name, when the page is shown again.
    var typed: FormFields?
    var problems: [FormProblem] = []

    /// The form that chooses, open when something is chosen.
    var choosing: [String: Any] {
        let stages = options("stage", PlanFilter.Stage.allCases.map { ($0.rawValue, $0.word) })
        let sides = options("side", PlanFilter.Side.allCases.map { ($0.rawValue, $0.word) })
        let fields: [Field] = [
            .select(PlanFilter.stageName, stages).preset(filter.stage?.word ?? ""),
            .select(PlanFilter.sideName, sides).preset(filter.side?.word ?? ""),
        ]
        var model: [String: Any] = ["action": Paths.plans, "fields": fields.map(row)]
        if !filter.isEmpty { model["open"] = "true" }
        return model
    }

    /// The form that keeps what is chosen; nothing where nothing is, or where it is kept already.
    var keeping: [String: Any]? {
        guard !filter.isEmpty, !kept.contains(where: { $0.filter == filter }) else { return nil }
        var model: [String: Any] = [
            "action": Paths.planFilters, "field": row(.line(Self.nameField)),
            "stage": filter.stage?.word ?? "", "side": filter.side?.word ?? "",
        ]
        if !problems.isEmpty { model["open"] = "true" }
        return model
    }

    /// Each kept filter, with the way to take it away.
    var links: [[String: String]] {
        kept.map { saved in
            var link = [
                "name": saved.name, "href": saved.filter.address,
                "dropHref": Paths.planFilter(saved.id),
            ]
            if saved.filter == filter { link["current"] = "page" }
            return link
        }
    }

    var errors: [String: Any]? {
        guard !problems.isEmpty else { return nil }
        return [
            "list": problems.map {
                ["href": "#falt-\(Self.nameField)", "text": $0.sentence(in: words)]
            }
        ]
    }

    private func options(_ key: String, _ values: [(name: String, word: String)]) -> [Field.Option]
    {
        [Field.Option(value: "", label: words["planList.filter.all"])]
            + values.map {
                Field.Option(value: $0.word, label: words["planList.filter.\(key).\($0.name)"])
            }
    }

    private func row(_ field: Field) -> [String: Any] {
        FieldModel(
            field: field,
            fields: field.name == Self.nameField ? typed : nil,
            problem: problems.first { $0.field == field.name },
            words: words
        ).row
    }
}
