/// On which days a consent can begin and end; forms ask before they send.
extension Consent {
    /// How far back, in whole years, a consent can be said to have begun.
    ///
    /// An older answer says little of what the family wants now, and should be asked for anew.
    package static let mostYearsBack = 1
    /// How many whole days ahead a consent can begin; further off, it is asked for when it is due.
    package static let mostDaysAhead = 90
    /// For how many whole years from today a consent can last.
    ///
    /// A child's life changes, and a yes that lasts a childhood is nobody's considered answer.
    package static let longestYears = 5

    /// Refuses a first day that is not near today.
    ///
    /// - Throws: `.beginsOutside`, with the days that are taken.
    package static func allowBeginning(on day: CivilDate, today: CivilDate) throws(Refusal) {
        let earliest = today.adding(years: -mostYearsBack)
        let latest = today.adding(days: mostDaysAhead)
        guard day >= earliest, day <= latest else { throw .beginsOutside(earliest, latest) }
    }

    /// Refuses a last day that is too far away.
    ///
    /// - Throws: `.endsTooLate`, with the latest day that is taken.
    package static func allowEnd(on day: CivilDate, today: CivilDate) throws(Refusal) {
        let latest = today.adding(years: longestYears)
        guard day <= latest else { throw .endsTooLate(latest) }
    }
}
