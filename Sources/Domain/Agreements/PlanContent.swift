/// Something that a plan must contain.
///
/// - SeeAlso: HSL (2017:30) 16 kap. 4 §; SoL (2025:400) 10 kap. 9 §.
package enum PlanContent: String, Hashable, Sendable, CaseIterable {
    /// Which inputs are needed.
    case neededInputs
    /// Which inputs each principal answers for.
    case principalsResponsibility
    /// What someone other than region and municipality does.
    case measuresByOthers
    /// Which principal has the overall responsibility.
    case overallResponsibility
    /// A goal in the child's or a guardian's own words, where an agreement asks for goals.
    case goals
    /// A goal for each input, where an agreement asks for the goals of the inputs.
    case goalOfEachInput
    /// The day of the next follow-up, where an agreement asks for it.
    case followUpDate

    /// The four that the law always demands; an agreement can only add to them.
    package static let statutory: Set<PlanContent> = [
        .neededInputs, .principalsResponsibility, .measuresByOthers, .overallResponsibility,
    ]
}
