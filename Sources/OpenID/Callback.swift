/// What the provider sent along when it sent the browser back.
package struct Callback: Hashable, Sendable {
    package let state: String
    package let code: String?
    /// Why there is no code, in the provider's word; kept to letters and underscores.
    package let error: String?
    /// Who answers, when the provider says so (RFC 9207).
    package let issuer: String?

    package init(state: String, code: String?, error: String?, issuer: String?) {
        self.state = state
        self.code = code
        self.error = error.map {
            String($0.filter { $0.isASCII && ($0.isLetter || $0 == "_") }.prefix(40))
        }
        self.issuer = issuer
    }
}
