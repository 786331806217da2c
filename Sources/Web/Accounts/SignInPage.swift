import OpenID

/// The page for signing in.
struct SignInPage: Page {
    static let template = "accounts/sign-in"

    let pageTitle: String
    let notice: [String: String]?
    let errors: [String: Any]?
    /// Where people can prove who they are; nothing when there is only a password.
    let providers: [[String: String]]?
    let fields: [[String: Any]]
    let demo: [String: Any]?
    let hasProblems: Bool

    init(
        typed: FormFields? = nil,
        problems: [FormProblem] = [],
        notice: [String: String]? = nil,
        providers: [Provider] = [],
        demoLogins: [DemoLogin],
        in words: Words
    ) {
        self.providers = providers.isEmpty ? nil : providers.map { Self.button($0, words) }
        pageTitle = words["signIn.heading"]
        self.notice = notice
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
        errors = FormProblem.summary(of: problems, in: words)
        demo =
            demoLogins.isEmpty
            ? nil
            : [
                "password": demoLogins.first?.password ?? "",
                "counties": Self.byCounty(demoLogins),
            ]
    }

    private static func button(_ provider: Provider, _ words: Words) -> [String: String] {
        [
            "action": Paths.signIn(at: provider.key),
            "label": words.text("signIn.provider", ["name": provider.name]),
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
