/// A stretch of ages in whole years, each end counted in or not.
///
/// Agreements write "0 to 17 inclusive" or "up to 21"; the flag keeps the words from being guessed.
package struct AgeRange: Hashable, Sendable {
    /// One end of the range.
    package struct End: Hashable, Sendable {
        package let age: Age
        /// Whether a person of exactly this age belongs to the range.
        package let isInclusive: Bool

        package init(age: Age, isInclusive: Bool) {
            self.age = age
            self.isInclusive = isInclusive
        }
    }

    package let from: End
    package let to: End

    /// The range, or nothing when no age would belong to it.
    package init?(from: End, to: End) {
        self.from = from
        self.to = to
        guard firstYears <= lastYears else { return nil }
    }

    package func contains(_ age: Age) -> Bool {
        (firstYears...lastYears).contains(age.years)
    }

    private var firstYears: Int { from.isInclusive ? from.age.years : from.age.years + 1 }
    private var lastYears: Int { to.isInclusive ? to.age.years : to.age.years - 1 }
}
