/// One thing that a role may do in the service.
///
/// It is the first of two gates: an operation asks for one of these before it asks for any row, and
/// `Access` then decides row by row. What nobody lists is allowed to nobody.
/// - SeeAlso: PDL (2008:355) 4 kap. 2 §; lag (2001:454) 10 §.
package enum Permission: String, Hashable, Sendable, CaseIterable {
    /// Meets children: opens plans, as far as `Access` lets each row through.
    ///
    /// - SeeAlso: PDL (2008:355) 4 kap. 1 §: only who takes part in the care, or needs it for their
    ///   work, may read about a patient.
    case plans
    /// Takes up what the staff of a unit could not settle.
    case unanswered
    /// Reads the agreements, which are public acts.
    ///
    /// - SeeAlso: TF (1949:105) 2 kap. 1 §.
    case agreements
    /// Keeps the texts that belong to an agreement: instructions, forms, minutes.
    case documents
    /// Reads counts that are safe to publish, and never a row about one child.
    ///
    /// - SeeAlso: lag (2001:454) 7 a §; KL (2017:725) 12 kap. 1 §.
    case figures
    /// Reads who did what and when, and no text about a child.
    ///
    /// - SeeAlso: PDL (2008:355) 4 kap. 3 §; HSLF-FS 2016:40 4 kap. 9 §; lag (2001:454) 10 §.
    case log
    /// Looks after people, units and assignments, and sees nothing of any child.
    ///
    /// - SeeAlso: PDL (2008:355) 4 kap. 2 §: access is given for what the work needs; to hand out
    ///   keys needs no plan.
    case people
}
