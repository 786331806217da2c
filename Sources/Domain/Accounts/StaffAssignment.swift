/// What a member of staff does at a unit, with the dates it lasts.
package struct StaffAssignment: Hashable, Sendable {
    package let person: Person.ID
    package let unit: ServiceUnit.ID
    /// The title people know, such as the field's word for a school nurse.
    package let title: String
    package let period: Period
    /// The colleague who may see this person's drafts and answer in their place.
    package let deputy: Person.ID?
    /// Whether the person leads the unit and takes up what its staff cannot settle.
    package let isManager: Bool

    package init(
        person: Person.ID,
        unit: ServiceUnit.ID,
        title: String,
        period: Period,
        deputy: Person.ID? = nil,
        isManager: Bool = false
    ) {
        self.person = person
        self.unit = unit
        self.title = title
        self.period = period
        self.deputy = deputy
        self.isManager = isManager
    }
}
