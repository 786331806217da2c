/// How the consents that a plan needs stand on a day.
package enum ConsentStanding: Hashable, Sendable {
    /// Everyone who decides has said yes, and nobody has taken it back.
    case complete
    /// These have not answered, or their consent has run out or been withdrawn.
    case waiting(for: [Consent.Giver])
    /// At least one of those who decide has said no.
    case refused(by: [Consent.Giver])

    /// The standing as far as `caller` may know it.
    ///
    /// A guardian learns how things stand, but not which answer the other guardian has given.
    /// - SeeAlso: disclosure case D-26.
    package func told(to caller: Caller) -> ConsentStanding {
        guard case .guardian(let guardian, _) = caller.standing else { return self }
        let own = { (givers: [Consent.Giver]) in givers.filter { $0 == .guardian(guardian) } }
        return switch self {
        case .complete: .complete
        case .waiting(let givers): .waiting(for: own(givers))
        case .refused(let givers): .refused(by: own(givers))
        }
    }
}

/// Those who decide about a child together, and what they have answered.
package struct ConsentRegister: Hashable, Sendable {
    package let deciders: [Consent.Giver]
    /// Guardians who decide again as soon as they have been reached and have answered.
    package let unreachable: [Consent.Giver]
    private let latest: [Consent.Giver: Consent]

    /// - Parameter consents: In the order in which they were recorded; the latest of a person counts.
    package init(
        deciders: [Consent.Giver],
        unreachable: [Consent.Giver] = [],
        consents: [Consent]
    ) {
        self.deciders = deciders
        self.unreachable = unreachable
        latest = Dictionary(consents.map { ($0.giver, $0) }) { _, later in later }
    }

    /// Those who decide about the child on `day`: each guardian with custody, and a mature child.
    ///
    /// From the eighteenth birthday the young person decides alone.
    /// - Parameter say: What say the child has in this plan.
    /// - SeeAlso: FB (1949:381) 6 kap. 2, 11 och 13 §§.
    package static func deciders(
        for child: Child,
        say: ChildsSay,
        places: [GuardianPlace],
        on day: CivilDate
    ) -> [Consent.Giver] {
        let childDecides = say != .heard || day >= child.comesOfAge
        return places.filter(\.decides).map { .guardian($0.guardian) }
            + (childDecides ? [.child(child.id)] : [])
    }

    /// Those whose answer counts: who decides, and who would if they could be reached.
    ///
    /// - SeeAlso: FB (1949:381) 6 kap. 13 § andra stycket; disclosure case D-06.
    package var mayAnswer: [Consent.Giver] { deciders + unreachable }

    /// What the person answered last.
    package func latest(of giver: Consent.Giver) -> Consent? { latest[giver] }

    /// How the answers stand on `day`; a child without anyone who decides waits, never passes.
    package func standing(on day: CivilDate) -> ConsentStanding {
        let refused = deciders.filter { latest[$0]?.decision == .no }
        if !refused.isEmpty { return .refused(by: refused) }
        let waiting = deciders.filter { latest[$0]?.scope(on: day) == nil }
        return deciders.isEmpty || !waiting.isEmpty ? .waiting(for: waiting) : .complete
    }

    /// The consents on which `kind` may pass to `receiver` on `day`.
    ///
    /// Every decider must cover the receiver and the kind; the narrowest consent sets the limit.
    /// - Returns: The consents' ids, or nothing when anyone's is missing or does not cover it.
    /// - SeeAlso: OSL (2009:400) 10 kap. 1 §, 12 kap. 2 §; disclosure cases D-03, D-04, D-05, D-18.
    package func grounds(
        for kind: InformationKind,
        to receiver: ServiceUnit.ID,
        on day: CivilDate
    ) -> Set<Consent.ID>? {
        guard !deciders.isEmpty else { return nil }
        var grounds: Set<Consent.ID> = []
        for decider in deciders {
            guard let consent = latest[decider], let scope = consent.scope(on: day),
                scope.parties.contains(receiver),
                kind == .summary || scope.kinds.contains(kind)
            else { return nil }
            grounds.insert(consent.id)
        }
        return grounds
    }

    /// The units that every decider lets take part on `day`.
    package func parties(on day: CivilDate) -> Set<ServiceUnit.ID> {
        let scopes = deciders.compactMap { latest[$0]?.scope(on: day)?.parties }
        guard let first = scopes.first, scopes.count == deciders.count else { return [] }
        return scopes.dropFirst().reduce(first) { $0.intersection($1) }
    }
}
