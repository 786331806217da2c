/// The page for signing in.
struct SignInPage: Page {
    static let template = "accounts/sign-in"

    let pageTitle: String
    let errors: [String: Any]?
    let fields: [[String: Any]]
    let demo: [String: Any]?
    let hasProblems: Bool

    init(
        typed: FormFields? = nil,
        problems: [FormProblem] = [],
        demoLogins: [DemoLogin],
        in words: Words
    ) {
        pageTitle = words["signIn.heading"]
        hasProblems = !problems.isEmpty
        let form: [Field] = [.line("userName"), .line("password", type: "password")]
        fields = form.map { field in
            FieldModel(
                field: field,
                fields: field.name == "userName" ? typed : nil,
                problem: problems.first { $0.field == field.name },
                words: words
            ).row
        }
        errors =
            problems.isEmpty
            ? nil
            : [
                "list": problems.map {
                    ["href": "#falt-\($0.field)", "text": $0.sentence(in: words)]
                }
            ]
        demo =
            demoLogins.isEmpty
            ? nil
            : [
                "password": demoLogins.first?.password ?? "",
                "counties": Self.byCounty(demoLogins),
            ]
    }

    /// The logins under the name of their county; the first county stands open.
    private static func byCounty(_ logins: [DemoLogin]) -> [[String: Any]] {
        let names = logins.map(\.county)
        let first = names.first
        return Set(names).sorted { ($0 != first ? 1 : 0, $0) < ($1 != first ? 1 : 0, $1) }
            .map { name in
                [
                    "name": name, "isFirst": name == first,
                    "logins": logins.filter { $0.county == name }
                        .map { ["userName": $0.userName, "who": $0.who] },
                ]
            }
    }
}
