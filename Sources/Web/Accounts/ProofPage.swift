import Coordination
import OpenID

/// Asks someone who is signed in to prove anew who they are; what was typed before is kept.
struct ProofPage: Page {
    static let template = "accounts/proof"

    let pageTitle: String
    let lede: String
    let errors: [String: Any]?
    let form: [String: Any]?
    /// The way to the provider that let the person in.
    let provider: [String: String]?
    let back: String
    let hasProblems: Bool

    /// - Parameter back: Where the person goes on.
    /// - Parameter providers: Those that vouch for people here.
    init(
        _ asked: ProofAnew.Asked,
        problems: [FormProblem] = [],
        back: String,
        providers: [Provider],
        in words: Words
    ) {
        pageTitle = words["proof.heading"]
        hasProblems = !problems.isEmpty
        errors = FormProblem.summary(of: problems, in: words)
        lede = words[Self.account.contains(back) ? "proof.account" : "proof.telling"]
        self.back = back
        let fields = Self.names(asked).map { name in
            FieldModel(
                field: .line(name, type: name == "password" ? "password" : "text"),
                fields: nil,
                problem: problems.first { $0.field == name },
                words: words
            ).row
        }
        form = fields.isEmpty ? nil : ["fields": fields, "back": back]
        provider = Self.provider(asked, among: providers).map { provider in
            [
                "action": Paths.proof(at: provider.key), "back": back,
                "label": words.text("proof.provider", ["name": provider.name]),
            ]
        }
    }

    static let wrong = FormProblem(field: "password", kind: .other(key: "proof.wrong"))

    private static let account: Set = [Paths.ownSignIns, Paths.codes]

    private static func names(_ asked: ProofAnew.Asked) -> [String] {
        switch asked {
        case .password: ["password"]
        case .passwordAndCode: ["password", "code"]
        case .provider: []
        }
    }

    private static func provider(
        _ asked: ProofAnew.Asked,
        among providers: [Provider]
    ) -> Provider? {
        guard case .provider(let key) = asked else { return nil }
        return providers.first { $0.key == key }
    }
}
