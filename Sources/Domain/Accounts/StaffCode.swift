/// A code on paper with which someone at work gets in the first time, or after a forgotten password.
///
/// Whoever makes it never learns the password: the one who uses it chooses that. It opens nothing
/// past a second factor that the account has.
/// - SeeAlso: OWASP ASVS 5.0, 6.4.1, 6.4.3 and 6.4.6.
package struct StaffCode: Hashable, Sendable {
    package typealias ID = Identifier<StaffCode>

    /// How many days it can be used after the day on which it was made: a week.
    ///
    /// It is given when someone begins, or stands without a way in; a holiday fits in, and no more.
    package static let days = 7

    /// The last day on which it can be used.
    package let until: CivilDate
    package let state: SignInCode.State

    package init(until: CivilDate, state: SignInCode.State) {
        self.until = until
        self.state = state
    }

    /// Whether it can be used on `day`.
    package func isOpen(on day: CivilDate) -> Bool { state == .out && day <= until }
}
