/// What one unit gets to know, and whose answer keeps the rest from it.
///
/// The answers of several people are seldom the same, and only what all of them said yes to
/// counts. Whoever asked the questions must see where they differ.
/// - SeeAlso: disclosure cases D-03 and D-18.
package struct ConsentReach: Hashable, Sendable {
    package let unit: ServiceUnit.ID
    /// What everyone who decides has said yes to; nothing when someone leaves the unit out.
    package let kinds: Set<InformationKind>
    /// Who stops what someone else said yes to, in the order of those who decide.
    package let gaps: [Gap]

    package struct Gap: Hashable, Sendable {
        package let giver: Consent.Giver
        package let kinds: Set<InformationKind>
        /// Whether the person has left out the unit altogether.
        package let isWholeUnit: Bool
    }
}

extension ConsentRegister {
    /// Those who decide and have not said yes to `kind` for `receiver` on `day`.
    package func lacking(
        _ kind: InformationKind,
        to receiver: ServiceUnit.ID,
        on day: CivilDate
    ) -> [Consent.Giver] {
        deciders.filter { giver in
            guard let scope = latest(of: giver)?.scope(on: day) else { return true }
            return !scope.parties.contains(receiver)
                || (kind != .summary && !scope.kinds.contains(kind))
        }
    }

    /// What the answers let each unit know that anyone has named, on `day`.
    package func reaches(on day: CivilDate) -> [ConsentReach] {
        let units = scopes(on: day).reduce(into: Set<ServiceUnit.ID>()) { $0.formUnion($1.parties) }
        return units.sorted().map { reach(to: $0, on: day) }
    }

    private func reach(to unit: ServiceUnit.ID, on day: CivilDate) -> ConsentReach {
        let wanted = scopes(on: day).filter { $0.parties.contains(unit) }
            .reduce(into: Set([InformationKind.summary])) { $0.formUnion($1.kinds) }
        let kept = wanted.map { (kind: $0, givers: lacking($0, to: unit, on: day)) }
        let gaps = deciders.compactMap { giver -> ConsentReach.Gap? in
            let kinds = Set(kept.filter { $0.givers.contains(giver) }.map(\.kind))
            guard !kinds.isEmpty else { return nil }
            return ConsentReach.Gap(
                giver: giver,
                kinds: kinds,
                isWholeUnit: kinds.contains(.summary)
            )
        }
        return ConsentReach(
            unit: unit,
            kinds: Set(kept.filter(\.givers.isEmpty).map(\.kind)),
            gaps: gaps
        )
    }

    private func scopes(on day: CivilDate) -> [Consent.Scope] {
        deciders.compactMap { latest(of: $0)?.scope(on: day) }
    }
}
