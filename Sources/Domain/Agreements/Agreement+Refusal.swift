extension Agreement {
    /// A rule that the parties have agreed on says no, and in which words of theirs.
    ///
    /// Only rules where the law leaves the parties a choice refuse; elsewhere they give a notice.
    package struct Refusal: Error, Hashable, Sendable {
        package let reason: Reason
        package let clause: Clause?

        package init(_ reason: Reason, clause: Clause?) {
            self.reason = reason
            self.clause = clause
        }
    }
}

extension Agreement.Refusal {
    package enum Reason: Hashable, Sendable {
        /// The sector has not been given the right; these have.
        case lacksRight(PlanRight, Sector, given: [Sector])
        /// Inputs from these sectors must be coordinated, so the family has a right to an offer.
        case offerIsDue(among: Set<Sector>)
        /// The plan lacks something, of which the parties have asked for at least one part.
        case contentsLacking(Set<PlanContent>)
    }
}

extension Agreement.Terms {
    /// Whether a service may do this around a plan.
    ///
    /// The law lays the plan on the region's health care and on the municipality's social services,
    /// so no agreement can take from them to begin one, to call the others or to answer for it.
    /// - SeeAlso: HSL (2017:30) 16 kap. 4 §; SoL (2025:400) 10 kap. 8–9 §§.
    package func may(_ service: NeededService, _ right: PlanRight) -> Bool {
        may(service.sector, right) || (service.isBoundByLaw && right.followsFromLaw)
    }

    /// - Throws: `.lacksRight` with those that have it.
    package func require(
        _ right: PlanRight,
        of service: NeededService
    ) throws(Agreement.Refusal) {
        guard !may(service, right) else { return }
        throw Agreement.Refusal(
            .lacksRight(
                right,
                service.sector,
                given: Sector.allCases.filter { sector in
                    may(sector, right) || (right.followsFromLaw && sector.isBoundByLaw)
                }
            ),
            clause: clause(behind: .sectors)
        )
    }

    /// Whether the family is owed an offer, as far as these units show what the child needs.
    ///
    /// One unit alone has nothing to coordinate.
    package func isOfferDue(needing units: [ServiceUnit.ID: NeededService]) -> Bool {
        dueRule.isDue(needing: Set(units.values.map(\.sector)), coordination: units.count > 1)
    }

    /// A family that asks is not refused what the parties have promised to offer.
    ///
    /// - Throws: `.offerIsDue`.
    package func allowNoOffer(
        needing units: [ServiceUnit.ID: NeededService]
    ) throws(Agreement.Refusal) {
        guard isOfferDue(needing: units) else { return }
        throw Agreement.Refusal(
            .offerIsDue(among: Set(units.values.map(\.sector))),
            clause: clause(behind: .dueRule)
        )
    }

    /// The refusal that cites the parties, where they and not only the law ask for what is lacking.
    package func refusal(lacking contents: Set<PlanContent>) -> Agreement.Refusal? {
        guard !contents.isSubset(of: PlanContent.statutory) else { return nil }
        return Agreement.Refusal(
            .contentsLacking(contents),
            clause: clause(behind: .requiredContents)
        )
    }
}

extension PlanRight {
    /// Whether the right is a part of the duty that the law lays on region and municipality.
    fileprivate var followsFromLaw: Bool {
        switch self {
        case .initiate, .call, .hold: true
        case .chair: false
        }
    }
}

extension Sector {
    fileprivate var isBoundByLaw: Bool {
        switch self {
        case .health, .social: true
        case .school, .other: false
        }
    }
}
