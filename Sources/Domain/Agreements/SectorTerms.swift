/// What one sector may do around a plan under an agreement.
package struct SectorTerms: Hashable, Sendable {
    package let sector: Sector
    /// The sector as the county calls it.
    package let label: Bilingual
    package let rights: Set<PlanRight>

    package init(sector: Sector, label: Bilingual, rights: Set<PlanRight>) {
        self.sector = sector
        self.label = label
        self.rights = rights
    }
}

/// Something that the parties of an agreement let a sector do.
package enum PlanRight: String, Hashable, Sendable, CaseIterable {
    /// Take the initiative to a plan.
    case initiate
    /// Call the others to a meeting (kalla).
    case call
    /// Lead the meeting.
    case chair
    /// Hold the plan together: have the overall responsibility.
    case hold
}
