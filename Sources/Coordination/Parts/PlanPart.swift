import Domain
import Storage

/// Something that is stored as a part of a plan, in a table of its own.
///
/// A conformance says how the part becomes columns and back; `Parts` does the rest, the same for
/// all: who may read, what is logged, which version counts.
package protocol PlanPart: Sendable {
    static var partKind: PartKind { get }
    static var table: SQL { get }
    /// The names of the part's own columns, without those that every part has.
    static var columns: [SQL] { get }
    /// Those of `columns` whose text stays with the owner; a copy has an empty text there.
    static var staysBehind: Set<SQL> { get }
    /// What narrows a guardian's or the child's view further, if anything.
    static func familyMayRead(_ reader: Consent.Giver) -> SQL?
    /// What is true of the rows that someone in the family wrote to the unit, if any are.
    static func isWritten(by writer: Consent.Giver) -> SQL?

    var partID: String { get }
    /// The values of `columns`, in the same order.
    var values: [any SQLBindable] { get }
    /// The units that the part is meant for also before the parties have agreed on the plan.
    var addressees: Set<ServiceUnit.ID> { get }
    /// Whether it is for its addressees and nobody else also when the parties have agreed.
    var isForAddresseesAlone: Bool { get }
    /// Whether it never leaves the unit that owns it, whatever is consented to.
    var staysWithOwner: Bool { get }
    init(_ row: Row) throws
}

extension PlanPart {
    package static var staysBehind: Set<SQL> { [] }
    package var addressees: Set<ServiceUnit.ID> { [] }
    package var isForAddresseesAlone: Bool { false }
    package var staysWithOwner: Bool { false }
    package static func familyMayRead(_ reader: Consent.Giver) -> SQL? { nil }
    package static func isWritten(by writer: Consent.Giver) -> SQL? { nil }
}

/// A part with the facts of its row: whose copy, who wrote it, which version.
package struct Held<Content: Sendable>: Sendable {
    package let content: Content
    package let holder: ServiceUnit.ID
    package let owner: ServiceUnit.ID
    package let child: Child.ID
    /// Nothing for what is about the child and not about one plan.
    package let plan: Plan.ID?
    package let version: Int
    package let audience: Audience
    package let writtenBy: Person.ID
    package let writtenAt: Instant

    /// Whether the row is the original and not a copy that was handed out.
    package var isOwn: Bool { holder == owner }
}

extension Held where Content: PlanPart {
    /// The part at the version that is held.
    package var reference: PartReference {
        PartReference(kind: Content.partKind, id: content.partID, version: version)
    }
}

extension Held: Equatable where Content: Equatable {}
extension Held: Hashable where Content: Hashable {}

/// The plan and the child that a new part belongs to, and who may read it at the most.
package struct PlanScope: Hashable, Sendable {
    /// Nothing for what is about the child and not about one plan.
    package let plan: Plan.ID?
    package let child: Child.ID
    /// No part is read by more people than the plan itself.
    package let audience: Audience

    /// What is about the child and not about one plan.
    package init(child: Child.ID) {
        self.init(plan: nil, child: child, audience: .family)
    }

    /// A part of a plan that the caller has read.
    package init(_ plan: Held<Plan>) {
        self.init(plan: plan.content.id, child: plan.child, audience: plan.audience)
    }

    /// A part of a plan that is about to begin.
    init(beginning plan: Plan) {
        self.init(
            plan: plan.id,
            child: plan.child,
            audience: plan.say == .alone ? .notForParents : .family
        )
    }

    private init(plan: Plan.ID?, child: Child.ID, audience: Audience) {
        self.plan = plan
        self.child = child
        self.audience = audience
    }

    /// Who may read a part that its writer has chosen `audience` for.
    func audience(narrowedTo audience: Audience) -> Audience {
        self.audience == .family ? audience : self.audience
    }
}
