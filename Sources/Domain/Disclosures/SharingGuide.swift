/// What the law says when one unit is about to tell another about a child (laglig grund).
///
/// Shown at the moment of sharing: from which secrecy, to whom, and whether a rule of law or only
/// consent opens the way.
/// - SeeAlso: law.md section 4; ledger B-37; disclosure cases D-09…D-14.
package struct SharingGuide: Hashable, Sendable {
    /// The secrecy that protects what the sender has written.
    package let secrecy: SecrecyRule
    package let way: Way
    /// Whether sender and receiver are two authorities of one municipality or region, which are
    /// strangers to each other all the same.
    package let isWithinPrincipal: Bool

    package enum Way: Hashable, Sendable {
        /// May be told without consent, with a written assessment.
        case law(LegalGround)
        case consent(Reason)
    }

    /// Why only consent opens the way; each case has a sentence for people.
    package enum Reason: String, Hashable, Sendable, CaseIterable {
        /// No rule lets anyone tell a school without consent.
        case towardsSchool
        /// What preschool and pupil support know: consent, beside the duty to report.
        case fromSchool
        /// A private provider, under a duty of confidentiality.
        case privateProvider
        /// The rules for children end on the eighteenth birthday.
        case ofAge
        /// No rule that fits these two.
        case noRule
    }

    /// - Parameter age: The child's age on the day.
    package init(from sender: ServiceUnit, to receiver: ServiceUnit, childAged age: Age) {
        secrecy = sender.secrecy
        isWithinPrincipal =
            sender.principal == receiver.principal && sender.authority != receiver.authority
        way =
            LegalGround.between(sender, receiver, childAged: age).map(Way.law)
            ?? .consent(Self.reason(sender, receiver))
    }

    private static func reason(_ sender: ServiceUnit, _ receiver: ServiceUnit) -> Reason {
        let asChild = LegalGround.between(sender, receiver, childAged: Age(years: 0))
        if asChild != nil { return .ofAge }
        switch sender.secrecy {
        case .privateProvider: return .privateProvider
        case .pupilSupport, .preschool: return .fromSchool
        case .healthCare, .socialServices, .none:
            return receiver.sector == .school ? .towardsSchool : .noRule
        }
    }

    /// The sections that open the way or make consent the way.
    package var sections: [LawSection] {
        switch way {
        case .law(let ground): [ground.section]
        case .consent: LawSection.consent
        }
    }
}
