/// A person's age in whole years, counted from the birth date.
package struct Age: Hashable, Comparable, Sendable {
    /// Whole years, 0 or more.
    package let years: Int

    package init(years: Int) {
        self.years = max(0, years)
    }

    /// The age on `day` of someone born on `birthDate`.
    ///
    /// A year is full on the birthday itself.
    package init(bornOn birthDate: CivilDate, on day: CivilDate) {
        var years = day.year - birthDate.year
        if birthDate.adding(years: years) > day { years -= 1 }
        self.init(years: years)
    }

    package static func < (one: Self, other: Self) -> Bool { one.years < other.years }
}
