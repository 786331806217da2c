/// Where one guardian stands in one plan on a day: whether they decide, and what they see.
///
/// The two are worked out apart, since the law keeps them apart.
/// - SeeAlso: FB (1949:381) 6 kap. 2, 11, 13 och 13 a §§; OSL (2009:400) 12 kap. 3 §; cases
///   D-05…D-08, D-28…D-30.
package struct GuardianPlace: Hashable, Sendable {
    package let guardian: Guardian.ID
    /// Whether the plan needs this guardian's yes.
    package let decides: Bool
    package let insight: Insight
    package let because: Reason

    /// The rule that placed the guardian; each case has a sentence for staff.
    package enum Reason: String, Hashable, Sendable, CaseIterable {
        /// Has custody, and decides together with the others.
        case custody
        /// Custody has not begun, has ended or was moved, or the young person is of age.
        case noCustody
        /// The child was judged mature enough to decide alone in this question.
        case childAlone
        /// Insight is closed for the child's safety, and with it the say over secrecy.
        case closed
        /// Cannot be reached while the matter cannot wait.
        case unreachable
    }

    /// What is on record about the guardians, apart from who they are.
    package struct Record: Hashable, Sendable {
        package let closures: [InsightClosure]
        package let absences: [GuardianAbsence]
        /// In the order in which they were recorded; the latest of a person counts.
        package let answers: [Consent]

        package init(
            closures: [InsightClosure] = [],
            absences: [GuardianAbsence] = [],
            answers: [Consent] = []
        ) {
            self.closures = closures
            self.absences = absences
            self.answers = answers
        }

        /// Whether the guardian is out of reach on `day`; never while their own answer stands.
        fileprivate func isMissing(_ guardian: Guardian.ID, on day: CivilDate) -> Bool {
            let answer = answers.last { $0.giver == .guardian(guardian) }
            return answer?.stands(on: day) != true
                && absences.contains { $0.guardian == guardian && $0.isInForce(on: day) }
        }
    }

    /// The first rule that applies decides, the one that shows least before the others.
    package init(
        of guardian: Guardian,
        in child: Child,
        say: ChildsSay,
        record: Record,
        on day: CivilDate
    ) {
        self.guardian = guardian.id
        let isClosed = record.closures.contains {
            $0.guardian == guardian.id && $0.isInForce(on: day)
        }
        let own: Insight = guardian.limits.map { .only($0) } ?? .everything
        (because, decides, insight) =
            if !guardian.hasCustody(of: child, on: day) {
                (.noCustody, false, .none)
            } else if isClosed {
                (.closed, false, .none)
            } else if say == .alone {
                (.childAlone, false, .none)
            } else if record.isMissing(guardian.id, on: day) {
                (.unreachable, false, own)
            } else {
                (.custody, true, own)
            }
    }
}
