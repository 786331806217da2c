import Domain

/// A page with one form: one thought, one main act.
struct FormPage: Page {
    static let template = "forms/form"

    let pageTitle: String
    let heading: String
    let lede: String?
    let crumbHref: String?
    let crumb: String?
    let action: String
    let version: String?
    let errors: [String: Any]?
    let clause: [String: String]?
    let fields: [[String: Any]]
    let submit: String
    let draftLabel: String?
    let cancelHref: String
    let hasProblems: Bool
    let section: MenuSection?

    /// - Parameter typed: What was typed, when the form is shown again.
    init(
        _ form: Form,
        typed: FormFields? = nil,
        problems: [FormProblem] = [],
        in words: Words
    ) {
        let key = "form.\(form.name)"
        pageTitle = words["\(key).heading"]
        heading = words.text("\(key).heading", form.values)
        lede = words.keys.contains("\(key).lede") ? words.text("\(key).lede", form.values) : nil
        crumb = form.crumb?.label
        crumbHref = form.crumb?.href
        action = form.action
        version = form.version.map(String.init)
        fields = form.fields.map { field in
            FieldModel(
                field: field,
                fields: typed,
                problem: problems.first { $0.field == field.name && !field.name.isEmpty },
                words: words
            ).row
        }
        errors = problems.isEmpty ? nil : Self.summary(problems, form, words)
        clause = form.clause
        submit = words["\(key).submit"]
        draftLabel = form.hasDraft ? words["layout.saveDraft"] : nil
        cancelHref = form.crumb?.href ?? Paths.home
        hasProblems = !problems.isEmpty
        section = .plans
    }

    private static func summary(
        _ problems: [FormProblem],
        _ form: Form,
        _ words: Words
    ) -> [String: Any] {
        let first = form.fields.first { !$0.name.isEmpty }?.name ?? ""
        let names = Set(form.fields.map(\.name))
        return [
            "list": problems.map { problem in
                [
                    "href": "#falt-\(names.contains(problem.field) ? problem.field : first)",
                    "text": problem.sentence(in: words),
                ]
            }
        ]
    }
}

/// What a form asks for and where it goes.
struct Form {
    /// The texts are found under `form.<name>`.
    let name: String
    let action: String
    let fields: [Field]
    var crumb: (href: String, label: String)?
    /// The version of what the form changes, so that nobody's change is lost.
    var version: Int?
    var clause: [String: String]?
    var hasDraft = false
    /// Values for the placeholders of the form's texts.
    var values: [String: String] = [:]
}
