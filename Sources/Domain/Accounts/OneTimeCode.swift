/// A code from an app on a phone (engångskod), which changes all the time.
///
/// - SeeAlso: RFC 6238; OWASP ASVS 5.0, 6.5.
package enum OneTimeCode {
    /// How many figures it has.
    package static let length = 6
    /// How long each code lasts, in seconds.
    package static let step: Int64 = 30
    /// How many recovery codes there are, for someone who has lost the phone.
    package static let recoveryCodes = 8
    /// How many random bytes each recovery code is made of: 120 bits, so many that its digest needs
    /// neither salt nor work.
    /// - SeeAlso: OWASP ASVS 5.0, 6.5.2.
    package static let recoveryBytes = 15
    /// How many letters and figures that makes: six groups of four.
    package static let recoveryLength = 24
    /// How long someone may take between password and code, in seconds.
    package static let patience: Int64 = 300

    /// The steps whose codes count: this one and its neighbours, for clocks that differ a little.
    ///
    /// A step that has been used, or an older one, never counts again.
    package static func steps(at now: Instant, after used: Int64) -> [Int64] {
        let current = now.milliseconds / (step * 1000)
        return [current, current - 1, current + 1].filter { $0 > used }
    }
}
