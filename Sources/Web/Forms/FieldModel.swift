/// A field as the template's dictionaries.
struct FieldModel {
    let field: Field
    let fields: FormFields?
    let problem: FormProblem?
    let words: Words

    /// The dictionary of one row of the form: the wrapping class and exactly one kind of field.
    var row: [String: Any] {
        var row: [String: Any] = ["wrap": wrap]
        switch field.kind {
        case .line(let type): row["line"] = entry(["type": type])
        case .area(let rows): row["area"] = entry(["rows": String(rows)])
        case .day: row["day"] = entry([:])
        case .radios(let options): row["radios"] = group(options)
        case .checks(let options): row["checks"] = group(options)
        case .select(let options): row["select"] = group(options)
        case .heading: row["heading"] = words.text("field.\(field.name).label", field.values)
        case .note(let text): row["note"] = text
        case .notice(let text, let href, let link, let keeping):
            row["notice"] = [
                "kind": "info", "text": text, keeping ? "keepHref" : "href": href, "linkText": link,
            ]
        }
        return row
    }

    private var wrap: String { field.shownWhen.map { "when when-\($0)" } ?? "row" }
    private var id: String { "falt-\(field.name)" }
    private var value: String { fields?[field.name] ?? field.preset }

    /// Whether a list was not there when the form was sent; one that was always sends something.
    private var isNew: Bool {
        if case .select = field.kind { fields.map { !$0.has(field.name) } ?? true } else { false }
    }

    private var presets: [String] {
        [field.preset] + field.preset.split(separator: "\n").map(String.init)
    }

    private func entry(_ more: [String: Any]) -> [String: Any] {
        var entry = base.merging(more) { _, new in new }
        if !value.isEmpty { entry["value"] = value }
        if case .area = field.kind { entry["value"] = value }
        entry["autocomplete"] = Self.autocomplete[field.name]
        return entry
    }

    /// What a browser, or the keeper of someone's passwords, can fill in.
    private static let autocomplete = [
        "userName": "username", "password": "current-password", "oldPassword": "current-password",
        "newPassword": "new-password", "newPasswordAgain": "new-password",
        "code": "one-time-code", "ownUserName": "username",
    ]

    private func group(_ options: [Field.Option]) -> [String: Any] {
        let chosen = Set(isNew ? presets : fields?.all(field.name) ?? presets)
        var group = base
        group["options"] = options.enumerated().map { index, option in
            var entry = [
                "id": index == 0 ? id : "\(id)-\(index)", "value": option.value,
                "label": option.label,
            ]
            entry["hint"] = option.hint
            if chosen.contains(option.value) { entry["checked"] = "true" }
            return entry
        }
        return group
    }

    private var base: [String: Any] {
        let key = Field.key(of: field.name)
        let hintKey = "field.\(key).\(field.hint)"
        var base: [String: Any] = [
            "id": id, "name": field.name,
            "label": words.text("field.\(key).label", field.values),
        ]
        if words.has(hintKey) { base["hint"] = words.text(hintKey, field.values) }
        if field.isOptional { base["optionalWord"] = words["layout.optional"] }
        if let problem {
            base["error"] = problem.sentence(in: words)
            base["invalid"] = "true"
        }
        if base["hint"] != nil || base["error"] != nil { base["describedBy"] = "\(id)-help" }
        return base
    }
}
