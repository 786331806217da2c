/// A region or a municipality that answers for services by law (huvudman).
///
/// A person who has signed in is a `Caller`, never a principal.
/// - SeeAlso: HSL (2017:30) 16 kap. 4 §; SoL (2025:400) 10 kap. 8 §.
package struct Principal: Hashable, Sendable {
    package typealias ID = Identifier<Principal>

    /// What kind of body the principal is, with its code in Statistics Sweden's table.
    package enum Kind: Hashable, Sendable {
        case region(CountyCode)
        case municipality(MunicipalityCode)

        /// The county that the region or the municipality lies in.
        package var county: CountyCode? {
            switch self {
            case .region(let code): code
            case .municipality(let code): code.county
            }
        }
    }

    package let id: ID
    package let name: String
    package let kind: Kind

    package init(id: ID, name: String, kind: Kind) {
        self.id = id
        self.name = name
        self.kind = kind
    }
}

/// An authority under a principal (myndighet, often a nämnd), with secrecy towards every other.
///
/// School and social services of one municipality are two authorities.
/// - SeeAlso: OSL (2009:400) 8 kap. 1 §.
package struct Authority: Hashable, Sendable {
    package typealias ID = Identifier<Authority>

    package let id: ID
    package let name: String
    package let principal: Principal.ID

    package init(id: ID, name: String, principal: Principal.ID) {
        self.id = id
        self.name = name
        self.principal = principal
    }
}

/// A place in the organisation where staff work (enhet).
///
/// Units own what they write; another unit sees it only by a disclosure.
package struct ServiceUnit: Hashable, Sendable {
    package typealias ID = Identifier<ServiceUnit>

    package let id: ID
    package let name: String
    package let authority: Authority.ID
    package let principal: Principal.ID
    package let sector: Sector
    package let secrecy: SecrecyRule
    /// The last day it is open; nothing while it goes on.
    package let lastDay: CivilDate?

    package init(
        id: ID,
        name: String,
        authority: Authority.ID,
        principal: Principal.ID,
        sector: Sector,
        secrecy: SecrecyRule,
        lastDay: CivilDate? = nil
    ) {
        self.id = id
        self.name = name
        self.authority = authority
        self.principal = principal
        self.sector = sector
        self.secrecy = secrecy
        self.lastDay = lastDay
    }

    /// Whether it still takes part in anything new on `day`.
    package func isOpen(on day: CivilDate) -> Bool { lastDay.map { day <= $0 } ?? true }
}

/// The secrecy that protects what a unit writes about a child.
///
/// The rule follows the holder, not the information.
/// - SeeAlso: OSL (2009:400) 23 kap. 1–2 §§, 25 kap. 1 §, 26 kap. 1 §; PSL (2010:659) 6 kap. 12 §.
package enum SecrecyRule: String, Hashable, Sendable, CaseIterable {
    /// Health care, and the medical part of pupil health (OSL 25:1).
    case healthCare
    /// Social services and LSS (OSL 26:1).
    case socialServices
    /// Preschool (OSL 23:1).
    case preschool
    /// Psychological, psychosocial and special-education pupil support (OSL 23:2).
    case pupilSupport
    /// A private provider or an independent school, under a duty of confidentiality.
    case privateProvider
    /// A body without a secrecy rule of its own for individuals.
    case none
}
