/// Someone who has custody of the child (vårdnadshavare).
///
/// Two guardians decide together, and each has a right of insight of their own.
/// - SeeAlso: FB (1949:381) 6 kap. 2, 10 a–g, 11 och 13 §§.
package struct Guardian: Hashable, Sendable {
    package typealias ID = Identifier<Guardian>

    package enum Kind: String, Hashable, Sendable, CaseIterable {
        case parent
        /// Chosen by a court (särskilt förordnad vårdnadshavare).
        case appointed
        /// Temporarily appointed (tillfällig vårdnadshavare).
        case temporary
    }

    package let id: ID
    package let child: Child.ID
    package let name: String
    package let kind: Kind
    /// What the child calls this person, in the family's own word.
    package let relation: String
    package let custody: Period
    /// The kinds of information that a court's decision limits the task to, if it does.
    package let limits: Set<InformationKind>?

    package init(
        id: ID,
        child: Child.ID,
        name: String,
        kind: Kind,
        relation: String,
        custody: Period,
        limits: Set<InformationKind>? = nil
    ) {
        self.id = id
        self.child = child
        self.name = name
        self.kind = kind
        self.relation = relation
        self.custody = custody
        self.limits = limits
    }

    /// Whether this person has custody on `day`: within the dates, and before the child is adult.
    package func hasCustody(of child: Child, on day: CivilDate) -> Bool {
        child.id == self.child && custody.contains(day) && day < child.comesOfAge
    }
}

/// Someone close to the child without custody (närstående).
package struct ClosePerson: Hashable, Sendable {
    package typealias ID = Identifier<ClosePerson>

    package let id: ID
    package let child: Child.ID
    package let name: String
    package let relation: String

    package init(id: ID, child: Child.ID, name: String, relation: String) {
        self.id = id
        self.child = child
        self.name = name
        self.relation = relation
    }
}
