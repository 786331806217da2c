import Domain

/// For someone who has been handed a code on paper: the code, and what they choose for later.
///
/// What was typed is shown again, save the password.
struct PaperPage: Page {
    static let template = "accounts/paper"

    let pageTitle: String
    let errors: [String: Any]?
    let fields: [[String: Any]]
    let hasProblems: Bool

    init(typed: FormFields? = nil, problems: [FormProblem] = [], in words: Words) {
        pageTitle = words["paperSignIn.heading"]
        hasProblems = !problems.isEmpty
        errors = FormProblem.summary(of: problems, in: words)
        fields = Self.names.map { name in
            let isSecret = name.hasPrefix("newPassword")
            return FieldModel(
                field: .line(name, type: isSecret ? "password" : "text"),
                fields: isSecret ? nil : typed,
                problem: problems.first { $0.field == name },
                words: words
            ).row
        }
    }

    private static let names = [
        "paperCode", "ownUserName", "newPassword", "newPasswordAgain",
    ]

    /// The same for a code that never was, and for one that is used, too old or taken back.
    static let dead = FormProblem(field: "paperCode", kind: .other(key: "paperSignIn.dead"))
    static let taken = FormProblem(field: "ownUserName", kind: .other(key: "paperSignIn.taken"))
    /// The code is for an account that has its name already.
    static let otherName = FormProblem(
        field: "ownUserName",
        kind: .other(key: "staffCode.otherName")
    )

    static func problem(_ problem: ChosenUserName.Problem) -> FormProblem {
        FormProblem(
            field: "ownUserName",
            kind: .other(key: "paperSignIn.userName.\(problem.rawValue)")
        )
    }

    /// What can be seen without looking anything up, in the order of the fields.
    static func problems(in fields: FormFields) -> [FormProblem] {
        var problems = names.filter { fields[$0].trimmingWhiteSpace().isEmpty }
            .map { FormProblem(field: $0, kind: .missing) }
        func note(_ problem: FormProblem) {
            if !problems.contains(where: { $0.field == problem.field }) { problems.append(problem) }
        }
        let userName = fields["ownUserName"].trimmingWhiteSpace()
        do throws(ChosenUserName.Problem) { _ = try ChosenUserName(userName) } catch {
            note(Self.problem(error))
        }
        do throws(ChosenPassword.Problem) {
            _ = try ChosenPassword(fields["newPassword"], own: [userName])
        } catch { note(PasswordPage.problem(error)) }
        if fields["newPassword"] != fields["newPasswordAgain"] { note(PasswordPage.differs) }
        return names.compactMap { name in problems.first { $0.field == name } }
    }
}
