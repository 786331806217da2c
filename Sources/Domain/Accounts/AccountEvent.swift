/// Something that has happened to how a person signs in, which the person is told of.
///
/// Whoever learns of a code that they never got can say so before it is misused.
/// - SeeAlso: OWASP ASVS 5.0, 6.3.5 and 6.3.7.
package struct AccountEvent: Hashable, Sendable, Identifiable {
    package typealias ID = Identifier<AccountEvent>

    package enum Kind: String, Hashable, Sendable, CaseIterable {
        /// A unit, or whoever looks after people, made a code on paper for the person.
        case codeMade
        /// Someone got in with the code on paper, and chose a new password.
        case codeUsed
        case passwordChanged
        case codesTurnedOn
        case codesTurnedOff
        case recoveryCodeUsed
        case recoveryCodesRenewed
        /// So many wrong passwords or codes in a row that the next has to wait.
        case manyWrong
        /// Someone got in with the code on paper of a colleague whom the person leads.
        case colleagueUsedCode

        /// Whether it never is the person's own doing.
        ///
        /// It is told at once. What may be their own is told in the next session, since whoever has
        /// just changed a password knows it.
        package var isByOther: Bool {
            switch self {
            case .codeMade, .manyWrong, .colleagueUsedCode: true
            case .codeUsed, .passwordChanged, .codesTurnedOn, .codesTurnedOff, .recoveryCodeUsed,
                .recoveryCodesRenewed:
                false
            }
        }
    }

    /// How long it is kept, in days: a year.
    package static let daysKept = 365

    package let id: ID
    package let kind: Kind
    package let at: Instant
    /// The unit or the authority that made the code, or the colleague whose code it was.
    package let name: String?
    /// Whether the person has said that they know of it.
    package let isKnown: Bool

    package init(id: ID, kind: Kind, at: Instant, name: String?, isKnown: Bool) {
        self.id = id
        self.kind = kind
        self.at = at
        self.name = name
        self.isKnown = isKnown
    }
}
