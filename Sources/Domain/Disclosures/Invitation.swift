/// Someone outside the authorities who takes part because the family wishes it, or because the
/// child lives with them: a leader in leisure, a relative, a family home.
///
/// They see the chosen kinds of information that the inviting unit wrote, within the dates, and
/// nothing about the guardians.
/// - SeeAlso: OSL (2009:400) 12 kap. 2 §; disclosure cases D-20, D-27.
package struct Invitation: Hashable, Sendable {
    package typealias ID = Identifier<Invitation>

    package enum Ground: String, Hashable, Sendable, CaseIterable {
        /// The family's own wish.
        case wish
        /// An assignment as family home, given by social services.
        case familyHome
    }

    package let id: ID
    package let name: String
    /// What the person is to the child, such as a coach or a grandmother.
    package let part: String
    package let ground: Ground
    package let kinds: Set<InformationKind>
    package let period: Period
    package private(set) var ended: CivilDate?

    package enum Refusal: Error, Hashable, Sendable {
        case alreadyEnded
        /// Only social services give an assignment as family home.
        case notSocialServices
        /// Who is around the child and how guardians have answered is never shown.
        case kindNotForInvited(InformationKind)
    }

    /// The kinds that a family can let someone see.
    package static let choosable: Set<InformationKind> = [
        .summary, .meetings, .needs, .voice, .inputs,
    ]

    package init(
        id: ID,
        name: String,
        part: String,
        ground: Ground,
        kinds: Set<InformationKind>,
        period: Period,
        ended: CivilDate? = nil
    ) throws(Refusal) {
        if let other = kinds.subtracting(Self.choosable).first { throw .kindNotForInvited(other) }
        self.id = id
        self.name = name
        self.part = part
        self.ground = ground
        self.kinds = kinds
        self.period = period
        self.ended = ended
    }

    /// The invitation over from `day` on.
    package func ending(on day: CivilDate) throws(Refusal) -> Invitation {
        guard ended == nil else { throw .alreadyEnded }
        var invitation = self
        invitation.ended = day
        return invitation
    }

    /// What the person may see on `day`.
    package func insight(on day: CivilDate) -> Insight {
        guard period.contains(day), ended.map({ day < $0 }) ?? true else { return .none }
        return .only(kinds)
    }
}
