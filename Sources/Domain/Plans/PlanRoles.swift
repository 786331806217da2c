/// The four roles around a plan, which need not be the same person.
///
/// - SeeAlso: HSL (2017:30) 16 kap. 4 §: one principal has the overall responsibility.
package struct PlanRole: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        /// Took the initiative (initiativtagare).
        case initiator
        /// Leads the meeting (mötesledare).
        case chair
        /// Has the overall responsibility (huvudansvarig); exactly one principal.
        case lead
        /// Fixed care contact (fast vårdkontakt).
        case careContact
    }

    package let kind: Kind
    package let unit: ServiceUnit.ID
    /// The person's name or title, as the family knows it.
    package let name: String

    package init(kind: Kind, unit: ServiceUnit.ID, name: String) {
        self.kind = kind
        self.unit = unit
        self.name = name
    }
}

/// The one named contact of a sector in a plan, with a deputy (ansvarig kontakt).
package struct SectorContact: Hashable, Sendable {
    package typealias ID = Identifier<SectorContact>

    package let id: ID
    package let sector: Sector
    package let unit: ServiceUnit.ID
    package let name: String
    package let deputy: String?
    /// The contact's telephone at work, where the family may ring.
    package let phone: PhoneNumber?
    package let period: Period

    package init(
        id: ID,
        sector: Sector,
        unit: ServiceUnit.ID,
        name: String,
        deputy: String?,
        phone: PhoneNumber? = nil,
        period: Period
    ) {
        self.id = id
        self.sector = sector
        self.unit = unit
        self.name = name
        self.deputy = deputy
        self.phone = phone
        self.period = period
    }
}
