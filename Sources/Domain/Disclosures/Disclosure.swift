/// One part handed to one unit on a stated ground, by a named person (utlämnande).
///
/// There is no shared record: this is the only way in which one authority comes to see what
/// another wrote.
/// - SeeAlso: PDL (2008:355) 2 kap. 6 §, 5 kap. 4 §; OSL (2009:400) 8 kap. 1 §.
package struct Disclosure: Hashable, Sendable {
    package typealias ID = Identifier<Disclosure>

    package let id: ID
    package let part: PartReference
    package let owner: ServiceUnit.ID
    package let receiver: ServiceUnit.ID
    package let ground: DisclosureGround
    package let by: Person.ID
    package let at: Instant

    package init(
        id: ID,
        part: PartReference,
        owner: ServiceUnit.ID,
        receiver: ServiceUnit.ID,
        ground: DisclosureGround,
        by: Person.ID,
        at: Instant
    ) {
        self.id = id
        self.part = part
        self.owner = owner
        self.receiver = receiver
        self.ground = ground
        self.by = by
        self.at = at
    }
}

/// Why secrecy does not stop a disclosure (sekretessbrytande grund).
package enum DisclosureGround: Hashable, Sendable {
    /// These consents, all in force on the day.
    case consent(Set<Consent.ID>)
    /// A rule of law, with a person's written assessment of why the receiver needs it.
    ///
    /// The assessment is read only by the unit that wrote it.
    case law(LegalGround, because: Prose?)
}

/// What may be handed out, decided part by part.
///
/// A pure rule: it knows no database and no page. Deny is the default.
package struct DisclosureRule: Hashable, Sendable {
    private let register: ConsentRegister
    private let today: CivilDate

    package init(register: ConsentRegister, today: CivilDate) {
        self.register = register
        self.today = today
    }

    /// Why a part stays where it is; each case has a sentence for people.
    package enum Refusal: Error, Hashable, Sendable {
        /// Nothing goes out before everyone who decides has answered yes.
        case consentMissing(ConsentStanding)
        /// There is consent, but not for this unit.
        case outsideScope
        /// The child said it on condition that it stays with the unit that listened.
        case keptByChild
        /// A unit cannot hand out what another unit wrote, nor what the family wrote to it.
        case notOwner
        /// The law has no ground between these two; the way is consent.
        case noLegalGround
        /// What the unit has been told of the consents does not let it go; the holder knows more.
        case askHolder
    }

    /// The ground on which `kind` may go from its owner to `receiver`.
    ///
    /// What is kept narrower than the plan itself stays; where the young person decides alone the
    /// whole plan is kept from the guardians, and goes where the young person says.
    /// - Parameter planAudience: Who may read the plan itself.
    /// - Throws: The first rule that keeps the part where it is.
    package func ground(
        for kind: PartKind,
        audience: Audience,
        inPlanFor planAudience: Audience,
        ownedBy owner: ServiceUnit.ID,
        handedBy sender: ServiceUnit.ID,
        to receiver: ServiceUnit.ID
    ) throws(Refusal) -> DisclosureGround {
        guard owner == sender, kind.isHandedOut else { throw .notOwner }
        let isKept = audience != .family && planAudience == .family
        guard !isKept else { throw .keptByChild }
        let standing = register.standing(on: today)
        guard standing == .complete else { throw .consentMissing(standing) }
        guard let consents = register.grounds(for: kind.information, to: receiver, on: today)
        else { throw .outsideScope }
        return .consent(consents)
    }
}
