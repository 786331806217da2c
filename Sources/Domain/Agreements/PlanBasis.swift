/// What obliges the parties to make a plan together (grund för planen).
///
/// A plan that rests on the agreement alone is as real, but everything in it runs on consent:
/// the exceptions from secrecy do not reach school.
/// - SeeAlso: OSL (2009:400) 25 kap. 12 §, 26 kap. 9 §.
package enum PlanBasis: String, Hashable, Sendable, CaseIterable {
    case statutory
    case agreementOnly

    /// The basis of a plan in which these services are needed.
    ///
    /// The law asks for inputs from health care and from social services, where the one is the
    /// region's and the other a municipality's.
    /// - SeeAlso: HSL (2017:30) 16 kap. 4 §; SoL (2025:400) 10 kap. 8 §.
    package init(needing services: Set<NeededService>) {
        let bound = Set(services.filter(\.isBoundByLaw).map(\.sector))
        self = bound == [.health, .social] ? .statutory : .agreementOnly
    }
}

/// A service that a child needs inputs from: who answers for it, and its sector.
package struct NeededService: Hashable, Sendable {
    package let principal: Principal.Kind
    package let sector: Sector

    package init(principal: Principal.Kind, sector: Sector) {
        self.principal = principal
        self.sector = sector
    }

    /// Whether the law itself lays the plan on the service: the region's health care, and the
    /// municipality's social services.
    package var isBoundByLaw: Bool {
        switch (principal, sector) {
        case (.region, .health), (.municipality, .social): true
        case (.region, .social), (.region, .school), (.region, .other): false
        case (.municipality, .health), (.municipality, .school), (.municipality, .other): false
        }
    }
}
