/// Who makes a request, in which capacity; passed along, never ambient.
package struct Caller: Hashable, Sendable {
    package let person: Person.ID
    package let standing: Standing

    /// The capacity in which the person acts just now.
    package enum Standing: Hashable, Sendable {
        /// Staff at a unit, with an assignment that is in force.
        case staff(ServiceUnit.ID)
        case child(Child.ID)
        case guardian(Guardian.ID, of: Child.ID)
    }

    package init(person: Person.ID, standing: Standing) {
        self.person = person
        self.standing = standing
    }

    /// The unit that a member of staff acts for; nothing for the family.
    package var unit: ServiceUnit.ID? {
        if case .staff(let unit) = standing { unit } else { nil }
    }
}
