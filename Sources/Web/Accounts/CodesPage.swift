import Coordination

/// Turning codes from an app on and off; the secret and the recovery codes are told once.
struct CodesPage: Page {
    static let template = "accounts/codes"

    enum State {
        /// - `isNeeded`: Whether the person gets no farther without them.
        case off(isNeeded: Bool)
        case on(recoveryCodes: Int, areOld: Bool)
        case secret(SecondFactor.Secret)
        /// - `isElsewhere`: Whether the person is signed in anywhere else.
        case recovery([String], Told, isElsewhere: Bool)
    }

    /// Why recovery codes are told.
    enum Told: String {
        case turnedOn, renewed
    }

    let pageTitle: String
    let lede: String
    let notice: [String: String]?
    let errors: [String: Any]?
    let hasProblems: Bool
    private(set) var isOff = false
    private(set) var secret: [String: Any]?
    /// Where the code is sent, and what the button says.
    private(set) var form: [String: Any]?
    private(set) var recovery: [String: Any]?

    init(
        _ state: State,
        isWrong: Bool = false,
        notice: [String: String]? = nil,
        in words: Words
    ) {
        let problems = isWrong ? [CodePage.wrong] : []
        pageTitle = words["codes.heading"]
        hasProblems = isWrong
        self.notice = notice
        errors = FormProblem.summary(of: problems, in: words)
        let code = CodePage.field(problems, in: words)
        func form(_ action: String, _ key: String) -> [String: Any] {
            ["action": action, "code": code, "submit": words[key]]
        }
        switch state {
        case .off(let isNeeded):
            isOff = true
            lede = words[isNeeded ? "codes.needed" : "codes.off"]
        case .on(let count, let areOld):
            var choice = form(Paths.codesEnd, "codes.turnOff")
            // How it is with the recovery codes that are left, and what the same code also does.
            choice["left"] =
                areOld
                ? words["codes.old"] : words.text("codes.left", ["number": String(count)])
            choice["renew"] = Paths.codesRenew
            self.form = choice
            lede = words["codes.on"]
        case .secret(let told):
            secret = Self.model(told)
            self.form = form(Paths.codesConfirm, "codes.confirm")
            lede = words["codes.secret"]
        case .recovery(let codes, let why, let isElsewhere):
            var recovery: [String: Any] = ["codes": codes.map(Self.inGroups)]
            if isElsewhere { recovery["others"] = SignInsPage.others }
            self.recovery = recovery
            lede = words["codes.\(why)"]
        }
    }

    private static func model(_ secret: SecondFactor.Secret) -> [String: Any] {
        var model: [String: Any] = ["text": inGroups(secret.text), "link": secret.link]
        model["picture"] = QRPicture(of: secret.link).map {
            ["size": String($0.size), "path": $0.path]
        }
        return model
    }

    /// Four letters at a time, as one reads them aloud.
    private static func inGroups(_ text: String) -> String {
        stride(from: 0, to: text.count, by: 4)
            .map { text.dropFirst($0).prefix(4) }
            .joined(separator: " ")
    }
}
