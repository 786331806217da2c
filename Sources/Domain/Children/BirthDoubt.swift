/// Something about a birthday that may be true and is more often a slip of the pen.
///
/// A person is asked whether it is right, and what they answer is believed.
package enum BirthDoubt: Error, Hashable, Sendable {
    /// The number names another day; which one is never repeated.
    case numberNamesAnotherDay
    /// Older than those for whom a plan is usually made, in whole years.
    case grownUp(Age)

    /// The oldest, in whole years, who is written down without a question; the law sets no age.
    /// - SeeAlso: ledger K-05.
    private static let usualMost = Age(years: 25)

    /// What one would ask about, in the order in which it is asked; nothing when it looks right.
    ///
    /// When the numbers of a day have run out, a personal number names a nearby day, so a day that
    /// differs is asked about and not refused.
    /// - SeeAlso: Folkbokföringslagen (1991:481) 18 §.
    package static func about(
        _ birthDate: CivilDate,
        against number: IdentityNumber?,
        today: CivilDate
    ) -> BirthDoubt? {
        if let named = number?.namedDate, named != birthDate { return .numberNamesAnotherDay }
        let age = Age(bornOn: birthDate, on: today)
        return age > usualMost ? .grownUp(age) : nil
    }
}
