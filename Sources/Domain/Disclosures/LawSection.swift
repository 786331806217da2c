/// A section of a statute, as code cites it (lagrum).
///
/// Pages write it out, so that a rule and the place where it stands never part.
package struct LawSection: Hashable, Sendable {
    package enum Statute: String, Hashable, Sendable, CaseIterable {
        /// Offentlighets- och sekretesslagen (2009:400).
        case osl
        /// Patientsäkerhetslagen (2010:659).
        case psl
        /// Socialtjänstlagen (2025:400).
        case sol
        /// Föräldrabalken.
        case fb
    }

    package let statute: Statute
    package let chapter: Int
    /// The section with its letter, where it has one, such as `13 a`.
    package let section: String

    package init(_ statute: Statute, _ chapter: Int, _ section: String) {
        self.statute = statute
        self.chapter = chapter
        self.section = section
    }

    /// Secrecy between authorities, and the consent that lifts it.
    package static let consent = [LawSection(.osl, 10, "1"), LawSection(.osl, 12, "2")]
    /// Secrecy holds also between authorities of one municipality or region.
    package static let betweenAuthorities = LawSection(.osl, 8, "1")
    /// The duty to report to the social board, and to give it what an inquiry needs.
    package static let report = [LawSection(.sol, 19, "1"), LawSection(.sol, 20, "6")]
    /// One guardian decides alone while the other cannot be reached.
    package static let oneGuardianAlone = LawSection(.fb, 6, "13")
    /// The social board lets a measure be taken with one guardian's yes.
    package static let boardDecides = LawSection(.fb, 6, "13 a")
    /// Secrecy towards a guardian.
    package static let towardsGuardian = LawSection(.osl, 12, "3")
}

extension SecrecyRule {
    /// Where the secrecy stands; nothing for a body without a rule of its own.
    package var section: LawSection? {
        switch self {
        case .healthCare: LawSection(.osl, 25, "1")
        case .socialServices: LawSection(.osl, 26, "1")
        case .preschool: LawSection(.osl, 23, "1")
        case .pupilSupport: LawSection(.osl, 23, "2")
        case .privateProvider: LawSection(.psl, 6, "12")
        case .none: nil
        }
    }
}

extension LegalGround {
    /// The section that the ground stands in.
    package var section: LawSection {
        switch self {
        case .careToSocial: LawSection(.osl, 25, "12")
        case .socialToCare: LawSection(.osl, 26, "9")
        }
    }
}
