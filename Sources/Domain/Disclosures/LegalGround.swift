/// A rule that lets one authority tell another about a child without consent.
///
/// Always with a person's written assessment, always exactly the chosen parts, and never to a
/// school: its way is consent.
/// - SeeAlso: OSL (2009:400) 25 kap. 12 §, 26 kap. 9 §; disclosure cases D-09, D-10, D-11.
package enum LegalGround: String, Hashable, Sendable, CaseIterable {
    /// Health care tells social services about someone under 18 (OSL 25:12).
    case careToSocial
    /// Social services tell health care about someone under 18 (OSL 26:9).
    case socialToCare

    /// The ground between two units, or nothing when the law has none.
    ///
    /// A school gets nothing this way, even where a nurse's papers give a unit there the secrecy of
    /// health care: others at the unit would read it too.
    /// - Parameter age: The child's age on the day; the grounds here end at 18.
    package static func between(
        _ sender: ServiceUnit,
        _ receiver: ServiceUnit,
        childAged age: Age
    ) -> LegalGround? {
        guard age.years < 18, receiver.sector != .school else { return nil }
        return switch (sender.secrecy, receiver.secrecy) {
        case (.healthCare, .socialServices): .careToSocial
        case (.socialServices, .healthCare): .socialToCare
        default: nil
        }
    }
}
