import Domain

/// What is on record about a family apart from its consents, as far as the caller may see it.
package struct FamilyRecords: Hashable, Sendable {
    package let assessments: [MaturityAssessment]
    package let absences: [Held<GuardianAbsence>]
    package let decisions: [BoardDecision]
    package let invitations: [Held<Invitation>]

    package init(
        assessments: [MaturityAssessment] = [],
        absences: [Held<GuardianAbsence>] = [],
        decisions: [BoardDecision] = [],
        invitations: [Held<Invitation>] = []
    ) {
        self.assessments = assessments
        self.absences = absences
        self.decisions = decisions
        self.invitations = invitations
    }
}

extension Work {
    func familyRecords(in plan: Plan.ID) throws -> FamilyRecords {
        FamilyRecords(
            assessments: try parts(MaturityAssessment.self).all(in: plan).map(\.content),
            absences: try parts(GuardianAbsence.self).all(in: plan),
            decisions: try parts(BoardDecision.self).all(in: plan).map(\.content),
            invitations: try parts(Invitation.self).all(in: plan)
        )
    }
}
