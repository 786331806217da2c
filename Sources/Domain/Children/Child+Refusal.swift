extension Child {
    /// Why a child cannot be written down as stated.
    package enum Refusal: Error, Hashable, Sendable {
        /// No agreement that is in use here has the child's municipality as a party.
        case municipalityOutsideAgreements
        /// The birth date and the personal number name different months.
        case birthDateContradictsNumber
        /// Nobody is written down before they are born.
        case birthDateInFuture(CivilDate)
        /// So long ago that the year must be mistyped; with the earliest day that is taken.
        case birthDateTooEarly(CivilDate)
    }

    /// The oldest, in whole years, that anyone can be when they are written down.
    ///
    /// The law sets no age for a plan, and the ages of an agreement give a notice only. Nobody is
    /// older than this, so the year is mistyped.
    /// - SeeAlso: ledger K-05.
    package static let mostYears = 110

    /// Refuses a birth date that cannot be true.
    ///
    /// - Parameter number: The child's number, where it has one.
    /// - Throws: `.birthDateInFuture`; `.birthDateTooEarly`; `.birthDateContradictsNumber`.
    package static func check(
        birthDate: CivilDate,
        against number: IdentityNumber?,
        today: CivilDate
    ) throws(Refusal) {
        guard birthDate <= today else { throw .birthDateInFuture(birthDate) }
        let earliest = today.adding(years: -mostYears)
        guard birthDate >= earliest else { throw .birthDateTooEarly(earliest) }
        guard number?.mayBelong(to: birthDate) ?? true else { throw .birthDateContradictsNumber }
    }
}

extension IdentityNumber {
    /// Whether a person born on `birthDate` can have the number.
    ///
    /// When the numbers of a day have run out, a personal number names a nearby day of the same
    /// month. A coordination number may rest on a day that nobody could prove, and a reserve
    /// number on none at all, so neither contradicts anything.
    /// - SeeAlso: Folkbokföringslagen (1991:481) 18 §.
    package func mayBelong(to birthDate: CivilDate) -> Bool {
        guard case .personal = self, let named = namedDate else { return true }
        return named.year == birthDate.year && named.month == birthDate.month
    }
}
