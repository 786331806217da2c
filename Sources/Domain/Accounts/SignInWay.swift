/// How someone proved who they are, as a session and the log tell it.
package enum SignInWay: Hashable, Sendable {
    case password
    /// With a code from an app beside the password.
    case passwordAndCode
    /// With a code on paper, which a family is handed.
    case paper
    /// A provider with this key vouched for the person.
    case provider(String)

    /// Words that nobody knows are trusted no more than a password.
    package init(_ text: String) {
        self =
            if text.hasPrefix(Self.provided) {
                .provider(String(text.dropFirst(Self.provided.count)))
            } else {
                [.passwordAndCode, .paper].first { $0.text == text } ?? .password
            }
    }

    package var text: String {
        switch self {
        case .password: "password"
        case .passwordAndCode: "password+code"
        case .paper: "paper-code"
        case .provider(let key): Self.provided + key
        }
    }

    private static let provided = "openid:"
}
