/// Asks for the code after the password (engångskod).
struct CodePage: Page {
    static let template = "accounts/code"

    let pageTitle: String
    let errors: [String: Any]?
    let code: [String: Any]
    let hasProblems: Bool

    init(isWrong: Bool = false, in words: Words) {
        let problems = isWrong ? [CodePage.wrong] : []
        pageTitle = words["code.heading"]
        hasProblems = isWrong
        errors = FormProblem.summary(of: problems, in: words)
        code = CodePage.field(problems, in: words)
    }

    static let wrong = FormProblem(field: "code", kind: .other(key: "code.wrong"))

    static func field(_ problems: [FormProblem], in words: Words) -> [String: Any] {
        FieldModel(field: .line("code"), fields: nil, problem: problems.first, words: words).row
    }
}
