/// That someone stands in for a colleague between two days (ställföreträdare).
///
/// It gives what the colleague's assignment gives, for as long as both last and the deputy works for
/// the same authority, and is always shown and logged as standing in. Who stands in cannot pass it on.
/// - SeeAlso: OSL (2009:400) 8 kap. 1 §; ledger B-51; disclosure case D-43.
package struct Deputyship: Hashable, Sendable {
    package typealias ID = Identifier<Deputyship>

    package let id: ID
    package let assignment: StaffAssignment.ID
    package let deputy: Person.ID
    package let period: Period

    package init(id: ID, assignment: StaffAssignment.ID, deputy: Person.ID, period: Period) {
        self.id = id
        self.assignment = assignment
        self.deputy = deputy
        self.period = period
    }
}
