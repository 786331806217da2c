import Coordination
import Domain

/// A list of people that was pasted: what it would lead to, what is wrong in it, and the list itself.
struct ImportPage: Page {
    static let template = "administration/import"
    var holdsTyping: Bool { true }

    /// Why what was pasted is no list at all.
    enum Problem: Error, Hashable {
        case empty
        case unreadable(SheetText.Problem)
    }

    let pageTitle: String
    let lede: String
    let errors: [String: Any]?
    let notice: [String: String]?
    let keep: String
    let faults: [String: Any]?
    let changes: [String: Any]?
    /// That the rows say what is so already.
    let unchanged: String?
    /// What the headings mean, while there is something left to write.
    let help: [String: Any]?
    let field: [String: Any]
    /// The list folded away, where nothing in it needs to be changed.
    let folded: [String: Any]?
    let once: String?
    /// What is agreed to; nothing while something is wrong, or nothing would change.
    let seen: String?
    var hasProblems: Bool { errors != nil }
    var section: MenuSection? { .people }

    /// The list before it has been looked through, or that cannot be.
    init(
        typed: String? = nil,
        problem: Problem? = nil,
        notice: [String: String]? = nil,
        in words: Words
    ) {
        let problems = problem.map { [Self.problem($0)] } ?? []
        self.init(nil, typed, problems, notice: notice, once: nil, words)
    }

    /// The list with what it would lead to.
    init(
        _ found: PeopleChanges,
        typed: String,
        once: String,
        hasChanged: Bool = false,
        in words: Words
    ) {
        let text = words["import.hasChanged"]
        let notice = hasChanged ? ["kind": "warning", "text": text] : nil
        let fault = FormProblem(field: "sheet", kind: .other(key: "import.hasFaults"))
        let problems = found.faults.isEmpty ? [] : [fault]
        self.init(found, typed, problems, notice: notice, once: once, words)
    }

    private init(
        _ found: PeopleChanges?,
        _ typed: String?,
        _ problems: [FormProblem],
        notice: [String: String]?,
        once: String?,
        _ words: Words
    ) {
        let rows = found.map { SheetRows(changes: $0, words: words) }
        let isReady = found.map { $0.faults.isEmpty && !$0.lines.isEmpty } ?? false
        pageTitle = words["import.heading"]
        lede = words[isReady ? "import.ledeReady" : "import.lede"]
        errors = FormProblem.summary(of: problems, in: words)
        self.notice = notice
        keep = typed == nil ? "new" : "typed"
        faults = rows?.faults
        changes = isReady ? rows?.changed : nil
        unchanged = found.flatMap { $0.faults.isEmpty ? SheetRows.unchanged($0, words) : nil }
        help = isReady ? nil : Self.help(words)
        let area = FieldModel(
            field: .area("sheet", rows: isReady ? 6 : 10),
            fields: typed.map { FormFields(["sheet": [$0]]) },
            problem: problems.first,
            words: words
        ).row
        field = isReady ? [:] : area
        folded = isReady ? ["field": area] : nil
        self.once = once
        seen = isReady ? found?.digest : nil
    }

    private static func help(_ words: Words) -> [String: Any] {
        [
            "columns": PeopleColumn.allCases.map { column in
                ["name": column.rawValue, "what": words["import.column.\(column)"]]
            },
            "roles": Role.assigned.compactMap(\.sheetWord).joined(separator: ", "),
        ]
    }

    private static func problem(_ problem: Problem) -> FormProblem {
        switch problem {
        case .empty: FormProblem(field: "sheet", kind: .missing)
        case .unreadable(.notUTF8), .unreadable(.tooLarge):
            FormProblem(field: "sheet", kind: .other(key: "import.tooLarge"))
        case .unreadable(.quotation):
            FormProblem(field: "sheet", kind: .other(key: "import.quotation"))
        }
    }
}
