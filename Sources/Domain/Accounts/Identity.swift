/// Who a provider says that someone is.
package struct Identity: Hashable, Sendable {
    package let issuer: String
    /// The provider's own name for the person; means nothing at another provider.
    package let subject: String
    /// Twelve digits; nothing when the provider is not asked for it.
    package let number: String?
    /// The level of assurance, as the provider calls it.
    package let level: String?

    /// Vouches for personal numbers, whoever has looked them up.
    /// - SeeAlso: the attribute's name in SAML, `urn:oid:1.2.752.29.4.13`.
    package static let numbers = "urn:oid:1.2.752.29.4.13"

    package init(issuer: String, subject: String, number: String?, level: String?) {
        self.issuer = issuer
        self.subject = subject
        self.number = number
        self.level = level
    }
}
