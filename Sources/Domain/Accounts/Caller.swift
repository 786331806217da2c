/// Who makes a request, in which capacity; passed along, never ambient.
package struct Caller: Hashable, Sendable {
    package let person: Person.ID
    package let standing: Standing
    /// Whether a member of staff also takes up what the unit's staff cannot settle.
    package let leadsUnit: Bool
    /// The colleague in whose place the person acts, which the log then says.
    package let standsInFor: Person.ID?
    /// The one showing of a form that the request sends, so that it is carried out only once.
    package private(set) var submission: String?
    /// The parts that the request was made from, at the versions that were read.
    private var read: Set<PartReference> = []
    /// When the person proved who they are; a session always says.
    package private(set) var proof = Proof.notAsked

    /// The capacity in which the person acts just now.
    package enum Standing: Hashable, Sendable {
        /// Staff at a unit, with an assignment that is in force.
        case staff(ServiceUnit.ID)
        case child(Child.ID)
        case guardian(Guardian.ID, of: Child.ID)
        /// Someone whom the family wants in one plan.
        case invited(Invited)
        /// Someone who meets no child in what they do here.
        case office(Office)
    }

    /// Which invitation someone acts on: to whose plan, and from which unit.
    package struct Invited: Hashable, Sendable {
        package let invitation: Invitation.ID
        package let child: Child.ID
        package let plan: Plan.ID
        /// The unit that recorded the family's wish; only what it wrote can be seen.
        package let by: ServiceUnit.ID

        package init(
            invitation: Invitation.ID,
            child: Child.ID,
            plan: Plan.ID,
            by: ServiceUnit.ID
        ) {
            self.invitation = invitation
            self.child = child
            self.plan = plan
            self.by = by
        }
    }

    package init(
        person: Person.ID,
        standing: Standing,
        leadsUnit: Bool = false,
        standsInFor: Person.ID? = nil
    ) {
        self.person = person
        self.standing = standing
        self.leadsUnit = leadsUnit
        self.standsInFor = standsInFor
    }

    /// The role that the person acts in.
    package var role: Role {
        switch standing {
        case .staff: leadsUnit ? .unitManager : .professional
        case .child: .child
        case .guardian: .guardian
        case .invited: .closePerson
        case .office(let office): office.role
        }
    }

    /// Whether the role lists it; everything else is refused.
    package func may(_ permission: Permission) -> Bool { role.permissions.contains(permission) }

    /// The caller sending one form, named by the token that the form was shown with.
    package func submitting(_ token: String) -> Caller {
        var caller = self
        caller.submission = token
        return caller
    }

    /// The caller as someone who proved who they are at an instant.
    ///
    /// - Parameter isHalf: Whether a code is still to come.
    package func proved(at instant: Instant, inHalf isHalf: Bool = false) -> Caller {
        var caller = self
        caller.proof = isHalf ? .half(at: instant) : .given(at: instant)
        return caller
    }

    /// The caller as someone who has read these parts and changes what they said, nothing newer.
    package func having(read: Set<PartReference>) -> Caller {
        var caller = self
        caller.read = read
        return caller
    }

    /// Whether the caller, if it has read the part at all, has read this version of it.
    package func hasSeen(_ kind: PartKind, _ id: String, at version: Int) -> Bool {
        !read.contains { $0.kind == kind && $0.id == id && $0.version != version }
    }

    /// Whether both are the same person in the same capacity, whatever each sends or has proved.
    package func actsAs(_ other: Caller) -> Bool {
        person == other.person && standing == other.standing && leadsUnit == other.leadsUnit
            && standsInFor == other.standsInFor
    }

    /// The unit that a member of staff acts for; nothing for the family.
    package var unit: ServiceUnit.ID? {
        if case .staff(let unit) = standing { unit } else { nil }
    }
}
