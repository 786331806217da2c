/// A rule about people, units and assignments that says no.
package enum StaffingRefusal: Error, Hashable, Sendable {
    /// Someone signs in with that name already.
    case userNameTaken
    /// It is an account of the family's: those who work with children have one of their own for that.
    case familyAccount
    case accountClosed
    /// The role belongs at a unit and not in an authority, or the other way round.
    case roleBelongs(Role.Place)
    /// The person has the role there already on some of the days.
    case overlaps(Period)
    /// The unit closes before the assignment ends.
    case unitCloses(CivilDate)
    /// It ends earlier already.
    case endsAlready(CivilDate)
    /// What has been in force is never unsaid: the last day may be yesterday at the earliest.
    case tooFarBack(earliest: CivilDate)
    case ownDeputy
    /// Nobody gives themselves a key: whoever looks after people meets no child by it.
    ///
    /// - SeeAlso: PDL (2008:355) 4 kap. 2 §.
    case ownAssignment
    /// Only a colleague of the same authority stands in: towards another there is secrecy.
    ///
    /// - SeeAlso: OSL (2009:400) 8 kap. 1 §.
    case deputyFromElsewhere
    /// A deputy's days lie within the assignment's.
    case deputyOutside(Period)
    /// Another authority relies on the account too, so none of them alone opens or closes it.
    ///
    /// - SeeAlso: OSL (2009:400) 8 kap. 1 §.
    case worksElsewhere
    /// Someone must hold the plans that the unit has not ended; hand them over first.
    ///
    /// How many there are is not for the one who looks after people.
    case holdsPlans
}

extension Period {
    /// The stretch with another last day, or nothing when it then never begins.
    ///
    /// - Parameter today: The calendar date in Sweden.
    /// - Throws: `endsAlready`, `tooFarBack`.
    package func ending(
        on lastDay: CivilDate,
        today: CivilDate
    ) throws(StaffingRefusal) -> Period? {
        if let until, until <= lastDay { throw .endsAlready(until) }
        let yesterday = today.adding(days: -1)
        guard lastDay >= yesterday else { throw .tooFarBack(earliest: yesterday) }
        return Period(from: from, until: lastDay)
    }

    /// Whether all days of the other stretch are among these.
    package func covers(_ other: Period) -> Bool {
        guard from <= other.from else { return false }
        guard let until else { return true }
        return other.until.map { $0 <= until } ?? false
    }
}
