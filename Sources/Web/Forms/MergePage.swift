import Domain

/// Asks what is to hold where two have written: mine, theirs and what stood there, side by side.
///
/// Everything typed is on the page, and it is saved against what stands now.
struct MergePage: Page {
    static let template = "forms/merge"
    var holdsTyping: Bool { true }

    let pageTitle: String
    let lede: String
    let news: [String: Any]?
    let action: String
    let version: String?
    let once: String
    let was: String
    let conflicts: [[String: Any]]
    let fields: [[String: Any]]
    let submit: String
    let cancelHref: String
    var hasProblems: Bool { true }
    let section: MenuSection?

    init(
        _ form: Form,
        typed: FormFields,
        _ conflicts: [FieldConflict],
        happened: [String],
        in words: Words
    ) {
        pageTitle = words["merge.heading"]
        lede = words[conflicts.isEmpty ? "merge.ledeNews" : "merge.lede"]
        news = happened.isEmpty ? nil : ["lines": happened]
        action = form.action
        version = form.version.map(String.init)
        once = typed["once"]
        was = Standing(form).text
        self.conflicts = conflicts.enumerated().map { Self.row($1, $0, typed, words) }
        let names = Set(conflicts.map(\.field.name))
        fields = form.fields.filter { !names.contains($0.name) || !$0.holdsValue }.map {
            FieldModel(field: $0, fields: typed, problem: nil, words: words).row
        }
        submit = words["merge.submit"]
        cancelHref = form.crumb?.href ?? Paths.home
        section = MenuSection(of: form)
    }

    private static func row(
        _ conflict: FieldConflict,
        _ number: Int,
        _ typed: FormFields,
        _ words: Words
    ) -> [String: Any] {
        let field = conflict.field
        let choice = conflict.isMineChanged ? "mine" : "theirs"
        let key = Field.key(of: field.name)
        var row: [String: Any] = [
            "label": words.text("field.\(key).label", field.values), "name": field.name,
            "base": ["value": conflict.base, "text": shown(conflict.base, field, words)],
            "mine": ["value": conflict.mine, "text": shown(conflict.mine, field, words)],
            "theirs": ["value": conflict.theirs, "text": shown(conflict.theirs, field, words)],
            "choices": ["mine", "theirs", "new"].map { name in
                var option = [
                    "id": "val-\(number)-\(name)", "value": name,
                    "label": words["merge.choice.\(name)"],
                ]
                if name == choice { option["checked"] = "true" }
                return option
            },
            "field": FieldModel(field: field, fields: typed, problem: nil, words: words).row,
        ]
        if conflict.isOpen { row["open"] = words["merge.open"] }
        return row
    }

    /// The value as it is read: the labels of what was chosen, the text that was written.
    private static func shown(_ value: String, _ field: Field, _ words: Words) -> String {
        guard !value.isEmpty else { return words["merge.nothing"] }
        switch field.kind {
        case .radios(let options), .checks(let options), .select(let options):
            return value.split(separator: "\n").map { chosen in
                options.first { $0.value == chosen }?.label ?? String(chosen)
            }.joined(separator: ", ")
        case .day: return CivilDate(value).map(words.longDay) ?? value
        case .line, .area, .heading, .note, .notice: return value
        }
    }
}

extension FormFields {
    /// The fields as the sender has settled them on a page that compared two writings.
    ///
    /// What was typed in the box itself is never written over: it is the sender's own words. Where
    /// the others' text was chosen beside it nobody can know which is meant, and it stays open.
    func merged() -> FormFields {
        var merged = self
        for (field, choice) in choices {
            let (chosen, mine) = ("\(choice).\(field)", "mine.\(field)")
            let isEdited = has(mine) && whole(field) != whole(mine)
            if isEdited, choice == "theirs" { continue }
            if !isEdited, choice != "new", has(chosen) { merged.set(field, whole(chosen)) }
            merged.remove(Self.choice(of: field))
        }
        return merged
    }

    /// The name of the choice between two writings of a field.
    static func choice(of field: String) -> String { "merge.\(field)" }
}
