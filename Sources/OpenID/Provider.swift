import Domain

/// Someone who vouches for who people are, as whoever runs the server has described it.
package struct Provider: Sendable {
    /// Names it in an address, such as `freja`.
    package let key: String
    /// What its button says.
    package let name: String
    /// Who its answers say that they come from, letter for letter.
    package let issuer: String
    package let clientID: String
    package let clientSecret: Secret<String>
    package let scopes: [String]
    /// The claims that may hold the personal number, in the order they are looked for.
    ///
    /// Providers have their own names for it: the Swedish profile one, brokers `nin` or `ssn`.
    package let numberClaims: [String]
    /// The levels of assurance (`acr`) that open the door; empty when any does.
    package let levels: Set<String>
    /// Whom it may name here.
    package let names: WaysIn.Naming
    /// How long an answer of its own may take, in seconds.
    package let patience: Int

    package init(
        key: String,
        name: String,
        issuer: String,
        clientID: String,
        clientSecret: Secret<String>,
        scopes: [String] = ["openid", "profile"],
        numberClaims: [String] = [],
        levels: Set<String> = [],
        names: WaysIn.Naming = WaysIn.Naming(),
        patience: Int = Provider.usualPatience
    ) {
        self.key = key
        self.name = name
        self.issuer = issuer
        self.clientID = clientID
        self.clientSecret = clientSecret
        self.scopes = scopes
        self.numberClaims = numberClaims
        self.levels = levels
        self.names = names
        self.patience = patience
    }

    /// Longer than a provider takes, and shorter than anyone waits for a page, in seconds.
    package static let usualPatience = 10

    /// The personal number's name in the Swedish profile.
    /// - SeeAlso: OIDC Sweden, Claims and Scopes Specification 1.0, section 2.2.
    package static let swedishNumber = "https://id.oidc.se/claim/personalIdentityNumber"
}
