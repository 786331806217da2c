import Domain

/// Changing one's own password; nothing that was typed is ever shown again.
struct PasswordPage: Page {
    static let template = "accounts/password"

    let pageTitle: String
    let errors: [String: Any]?
    let fields: [[String: Any]]
    let hasProblems: Bool

    init(problems: [FormProblem] = [], in words: Words) {
        pageTitle = words["password.heading"]
        hasProblems = !problems.isEmpty
        errors = FormProblem.summary(of: problems, in: words)
        fields = Self.names.map { name in
            FieldModel(
                field: .line(name, type: "password"),
                fields: nil,
                problem: problems.first { $0.field == name },
                words: words
            ).row
        }
    }

    private static let names = ["oldPassword", "newPassword", "newPasswordAgain"]

    /// What can be seen without looking anything up.
    static func problems(in fields: FormFields) -> [FormProblem] {
        let missing = names.filter { fields[$0].isEmpty }
            .map { FormProblem(field: $0, kind: .missing) }
        guard missing.isEmpty, fields["newPassword"] != fields["newPasswordAgain"] else {
            return missing
        }
        return [differs]
    }

    static func problem(_ problem: ChosenPassword.Problem) -> FormProblem {
        FormProblem(field: "newPassword", kind: .other(key: "password.\(problem.rawValue)"))
    }

    static let differs = FormProblem(
        field: "newPasswordAgain",
        kind: .other(key: "password.differs")
    )

    static let wrongOld = FormProblem(field: "oldPassword", kind: .other(key: "password.wrongOld"))
}

extension FormProblem {
    /// What stands on top of a page with few fields: every problem, with a link to its field.
    static func summary(of problems: [FormProblem], in words: Words) -> [String: Any]? {
        guard !problems.isEmpty else { return nil }
        let list = problems.map {
            ["href": "#falt-\($0.field)", "text": $0.sentence(in: words)]
        }
        return ["list": list]
    }
}
