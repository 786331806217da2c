import Domain

/// A page with one form: one thought, one main act.
struct FormPage: Page {
    static let template = "forms/form"
    var holdsTyping: Bool { true }

    let pageTitle: String
    let heading: String
    let lede: String?
    let crumbHref: String?
    let crumb: String?
    let action: String
    let version: String?
    /// Names this showing of the form, so that sending it twice saves it once.
    let once: String?
    /// What the fields held when the form was first shown, so that nobody else's text is lost.
    let was: String
    /// Whether the form holds what someone typed and has not saved, for the script that keeps it.
    let keep: String
    let errors: [String: Any]?
    let notice: [String: String]?
    let clause: [String: String]?
    let fields: [[String: Any]]
    let rare: [String: Any]?
    let submit: String?
    let moreLabel: String?
    let draftLabel: String?
    let cancelHref: String
    let hasProblems: Bool
    let section: MenuSection?

    /// - Parameter typed: What was typed, when the form is shown again.
    /// - Parameter once: Names this showing, unless it is one shown again.
    /// - Parameter notice: Why what was typed before stands in it.
    init(
        _ form: Form,
        typed: FormFields? = nil,
        problems: [FormProblem] = [],
        once: String? = nil,
        notice: [String: String]? = nil,
        in words: Words
    ) {
        let words = form.youngPerson.map(words.about) ?? words
        let key = "form.\(form.name)"
        pageTitle = words["\(key).heading"]
        heading = words.text("\(key).heading", form.values)
        lede = words.has("\(key).lede") ? words.text("\(key).lede", form.values) : nil
        crumb = form.crumb?.label
        crumbHref = form.crumb?.href
        action = form.action
        version = form.version.map(String.init)
        let sent = typed?["once"] ?? ""
        self.once = sent.isEmpty ? once : sent
        let shown = typed?["was"] ?? ""
        keep = typed == nil ? "new" : "typed"
        was = shown.isEmpty ? Standing(form).text : shown
        fields = Self.rows(form.fields.filter { !$0.isRare }, typed, problems, words)
        rare = Self.fold(form, typed, problems, words)
        errors = problems.isEmpty ? nil : Self.summary(problems, form, words)
        self.notice = notice
        clause = form.clause
        submit = form.isClosed ? nil : words.text("\(key).submit", form.values)
        moreLabel = form.hasMore ? words["\(key).more"] : nil
        let draftKey = words.has("\(key).draft") ? "\(key).draft" : "layout.saveDraft"
        draftLabel = form.hasDraft && !form.isClosed ? words[draftKey] : nil
        cancelHref = form.crumb?.href ?? Paths.home
        hasProblems = !problems.isEmpty
        section = MenuSection(of: form)
    }

    /// The fields that are folded away; their summary says what is taken for granted.
    private static func fold(
        _ form: Form,
        _ typed: FormFields?,
        _ problems: [FormProblem],
        _ words: Words
    ) -> [String: Any]? {
        let folded = form.fields.filter(\.isRare)
        guard !folded.isEmpty else { return nil }
        let own = "form.\(form.name).rare"
        let key = words.has("\(own).label") ? own : "form.rare"
        var fold: [String: Any] = [
            "label": words["\(key).label"], "fields": rows(folded, typed, problems, words),
            "hint": words.text("\(key).hint", form.values),
        ]
        if folded.contains(where: { $0.isChanged(in: typed, problems) }) { fold["open"] = "true" }
        return fold
    }

    private static func rows(
        _ fields: [Field],
        _ typed: FormFields?,
        _ problems: [FormProblem],
        _ words: Words
    ) -> [[String: Any]] {
        fields.map { field in
            FieldModel(
                field: field,
                fields: typed,
                problem: problems.first { $0.field == field.name && !field.name.isEmpty },
                words: words
            ).row
        }
    }

    private static func summary(
        _ problems: [FormProblem],
        _ form: Form,
        _ words: Words
    ) -> [String: Any] {
        let first = form.fields.first { !$0.name.isEmpty }?.name ?? ""
        let shown = form.fields.filter { !$0.isRare } + form.fields.filter(\.isRare)
        let places = Dictionary(shown.enumerated().map { ($1.name, $0) }) { one, _ in one }
        let sorted = problems.enumerated().sorted {
            (places[$0.element.field] ?? -1, $0.offset)
                < (places[$1.element.field] ?? -1, $1.offset)
        }
        return [
            "list": sorted.map(\.element).map { problem in
                let field = problem.field.isEmpty ? nil : places[problem.field].map { shown[$0] }
                return [
                    "href": "#falt-\(field?.name ?? first)",
                    "text": problem.summary(for: field, in: words),
                ]
            }
        ]
    }
}

extension MenuSection {
    /// The item that leads to where a form is opened from.
    init(of form: Form) {
        self =
            if form.action.hasPrefix(Paths.units) {
                .units
            } else if form.action.hasPrefix(Paths.administration) {
                .people
            } else {
                form.crumb?.href == Paths.toDo ? .toDo : .plans
            }
    }
}

/// What a form asks for and where it goes.
struct Form {
    /// The texts are found under `form.<name>`.
    let name: String
    var action: String
    let fields: [Field]
    var crumb: (href: String, label: String)?
    /// The version of what the form changes, so that nobody's change is lost.
    var version: Int?
    var clause: [String: String]?
    var hasDraft = false
    /// Whether there is nothing to fill in yet, only what is missing first.
    var isClosed = false
    /// Whether one more row can be asked for, which keeps all that is typed.
    var hasMore = false
    /// Values for the placeholders of the form's texts.
    var values: [String: String] = [:]
    /// Of whom the form speaks, where no guardian is in the plan.
    var youngPerson: String?
    /// What stands now where it is not filled in beforehand, by the name of the field.
    var standing: [String: String] = [:]
    /// The field that chooses which of several things the form changes.
    var subject: String?
    /// What has happened since a version of what the form changes, in sentences.
    var happened: (@Sendable (_ since: Int) -> [String])?
}

extension Field {
    /// Whether it must be seen: it has a problem, or holds something else than it was preset to.
    fileprivate func isChanged(in typed: FormFields?, _ problems: [FormProblem]) -> Bool {
        if problems.contains(where: { $0.field == name }) { return true }
        return typed.map { $0.has(name) && $0[name] != preset } ?? false
    }
}
