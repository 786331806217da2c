import Coordination
import Domain

/// How the child or a guardian gets in: what has become of the code on paper, and what can be done.
struct SignInRow {
    let whose: Consent.Giver
    /// Who it is, for someone who only hears the links.
    let name: String
    let book: GuardianBook
    let words: Words

    /// Nothing where there is neither anything to tell nor to do.
    var model: [String: Any]? {
        var model: [String: Any] = [:]
        model["state"] = state
        if !links.isEmpty { model["links"] = links }
        return model.isEmpty ? nil : model
    }

    private var signIn: FamilySignIn { book.signIns[whose] ?? FamilySignIn() }
    private var isOut: Bool { signIn.code?.isOpen(on: book.overview.today) == true }

    private var state: String? {
        if let code = signIn.code { return Self.state(of: code, on: book.overview.today, words) }
        return signIn.refusal.flatMap { RefusalText.sentence(for: $0, in: words) }
    }

    private var links: [[String: String]] {
        let plan = book.overview.plan
        var links: [[String: String]] = []
        if plan.isOwn, signIn.refusal == nil {
            let key = isOut ? "signInCode.again" : "signInCode.make"
            links.append(link(Paths.signInCode(for: whose, in: plan.content.id), key))
        }
        if isOut {
            let path = Paths.takeBackSignInCode(of: whose, in: plan.content.id)
            links.append(link(path, "signInCode.takeBack"))
        }
        return links
    }

    private func link(_ href: String, _ key: String) -> [String: String] {
        ["href": href, "label": words[key], "who": name]
    }

    /// In a sentence; how the person came in, and with what, is their own.
    static func state(of code: SignInCode, on day: CivilDate, _ words: Words) -> String {
        switch code.state {
        case .used(let used):
            words.text("signInCode.used", ["day": words.longDay(used)])
        case .takenBack(let taken):
            words.text("signInCode.takenBack", ["day": words.longDay(taken)])
        case .out where code.isOpen(on: day):
            words.text("signInCode.out", ["day": words.longDay(code.until)])
        case .out:
            words.text("signInCode.over", ["day": words.longDay(code.until)])
        }
    }
}

extension Consent.Giver {
    /// How an address names the person, among the child and its guardians.
    var path: String {
        switch self {
        case .child: Self.childPath
        case .guardian(let guardian): guardian.description
        }
    }

    /// Nothing for what names nobody.
    init?(path: String, of child: Child.ID) {
        if path == Self.childPath {
            self = .child(child)
        } else if let guardian = Guardian.ID(path) {
            self = .guardian(guardian)
        } else {
            return nil
        }
    }

    private static let childPath = "barnet"
}
