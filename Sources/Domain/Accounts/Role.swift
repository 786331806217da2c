/// What a person is in the service (roll), which decides what they may do there.
///
/// A person acts in one role at a time. Someone with two, such as a manager who also looks after
/// the accounts, chooses which, so that the log tells in which capacity each thing was done.
/// - SeeAlso: ledger K-49; PDL (2008:355) 4 kap. 2 §; SOSFS 2011:9 5 kap.
package enum Role: String, Hashable, Sendable, CaseIterable {
    /// The one whom the plan is for (barn, ung).
    case child
    /// Has custody (vårdnadshavare).
    case guardian
    /// Someone near whom the family wants in one plan (närstående).
    case closePerson
    /// Meets children in their work at a unit (medarbetare).
    case professional
    /// Leads a unit, and meets its children too (enhetschef, verksamhetschef).
    case unitManager
    /// Leads an authority's administration (förvaltningschef).
    case headOfAdministration
    /// Answers for a document of the agreement (dokumentägare).
    case documentOwner
    /// Leads the coordinating group's work (utvecklingsledare).
    case developmentLeader
    /// Checks that those who opened plans had reason to (logggranskare).
    case logReviewer
    /// Examines the work from outside (revisor).
    case auditor
    /// Looks after people, units and assignments of one authority (administratör).
    case administrator

    /// Where one has a role, which also says who gives it.
    package enum Place: Hashable, Sendable, CaseIterable {
        /// Follows from what is recorded about a child, and is assigned to nobody.
        case family
        /// At one unit, whose children one meets.
        case unit
        /// In an authority as a whole, whose children one does not meet.
        case authority
    }

    package var place: Place {
        switch self {
        case .child, .guardian, .closePerson: .family
        case .professional, .unitManager: .unit
        case .headOfAdministration, .documentOwner, .developmentLeader, .logReviewer, .auditor,
            .administrator:
            .authority
        }
    }

    /// The roles that someone is given by an assignment.
    package static let assigned = allCases.filter { $0.place != .family }

    /// Everything the role may do; what is not here is refused.
    ///
    /// To lead, to check and to administer are not to take part in a child's care, so no role at an
    /// authority opens plans.
    /// - SeeAlso: PDL (2008:355) 4 kap. 1–2 §§; OSL (2009:400) 25 kap. 1 §, 26 kap. 1 §.
    package var permissions: Set<Permission> {
        switch self {
        case .child, .guardian, .closePerson, .professional: [.agreements, .plans]
        case .unitManager: [.agreements, .plans, .unanswered]
        case .headOfAdministration, .auditor: [.agreements, .figures]
        case .documentOwner: [.agreements, .documents]
        case .developmentLeader: [.agreements, .documents, .figures]
        case .logReviewer: [.agreements, .log]
        case .administrator: [.agreements, .people]
        }
    }
}
