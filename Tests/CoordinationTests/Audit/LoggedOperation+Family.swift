import Coordination
import Domain
import Fixtures

/// What is on record about the family, and telling others by law or by the family's wish.
extension LoggedOperation {
    static let records = closures + absences + invitations + byLaw + copies

    private static let closed: @Sendable (PlanStory) async throws -> String = { story in
        try await story.world.coordinator.closeInsight(
            of: story.world.family.guardians[1],
            because: "Fara",
            decidedBy: "Eva",
            review: TestWorld.today.adding(days: 30),
            as: story.world.bup
        ).description
    }

    private static let closures = [
        LoggedOperation(name: "closeInsight") { story, _, caller in
            _ = try await story.world.coordinator.closeInsight(
                of: story.world.family.guardians[1],
                because: "Fara",
                decidedBy: "Eva",
                review: TestWorld.today.adding(days: 30),
                as: caller
            )
        },
        LoggedOperation(name: "liftClosure", prepare: closed) { story, id, caller in
            guard let id = InsightClosure.ID(id) else { return }
            try await story.world.coordinator.liftClosure(id, as: caller)
        },
        LoggedOperation(name: "closures", unlawful: family, prepare: closed) { story, _, caller in
            _ = try await story.world.coordinator.closures(
                of: story.world.family.child,
                as: caller
            )
        },
    ]

    private static let asked: @Sendable (PlanStory) async throws -> String = { story in
        _ = try await story.world.coordinator.askForCopies(
            of: "Allt",
            in: story.plan,
            as: story.world.mother
        )
        let copies = try await story.world.coordinator.copyRequests(
            in: story.plan,
            as: story.world.mother
        )
        return copies.requests[0].content.id.description
    }

    private static let copies = [
        LoggedOperation(
            name: "askForCopies",
            lawful: { $0.mother },
            unlawful: { $0.outsider }
        ) { story, _, caller in
            _ = try await story.world.coordinator.askForCopies(
                of: "Allt",
                in: story.plan,
                as: caller
            )
        },
        LoggedOperation(name: "answerCopyRequest", prepare: asked) { story, id, caller in
            try await story.world.coordinator.answerCopyRequest(
                try known(id),
                .whole,
                in: story.plan,
                as: caller
            )
        },
        LoggedOperation(name: "copyRequests") { story, _, caller in
            _ = try await story.world.coordinator.copyRequests(in: story.plan, as: caller)
        },
        LoggedOperation(name: "invitedPlan", prepare: invited) { story, id, caller in
            let unit = TestOrganisations.bup.id
            let invited = Caller.Invited(
                invitation: try known(id),
                child: story.world.family.child,
                plan: story.plan,
                by: unit
            )
            let isLawful = caller.unit == unit
            _ = try await story.world.coordinator.invitedPlan(
                story.plan,
                as: isLawful
                    ? Caller(person: caller.person, standing: .invited(invited)) : caller
            )
        },
        LoggedOperation(name: "guardianBook") { story, _, caller in
            _ = try await story.world.coordinator.guardianBook(in: story.plan, as: caller)
        },
    ]

    private static let absent: @Sendable (PlanStory) async throws -> String = { story in
        try await story.noteAbsence(of: story.world.family.guardians[1])
        return try await story.world.coordinator.read(as: story.holder) { work in
            try work.parts(GuardianAbsence.self).all(in: story.plan)[0].content.id.description
        }
    }

    private static let absences = [
        LoggedOperation(name: "noteAbsence") { story, _, caller in
            try await story.world.coordinator.noteAbsence(
                of: story.world.family.guardians[1],
                tried: "Ringt",
                urgency: "Brådskar",
                in: story.plan,
                as: caller
            )
        },
        LoggedOperation(name: "endAbsence", prepare: absent) { story, id, caller in
            guard let id = GuardianAbsence.ID(id) else { return }
            try await story.world.coordinator.endAbsence(id, in: story.plan, as: caller)
        },
        LoggedOperation(name: "recordBoardDecision") { story, _, caller in
            try await story.world.coordinator.recordBoardDecision(
                about: story.world.family.guardians[1],
                .openTreatment,
                reference: "SN 2026:17",
                decided: TestWorld.today,
                in: story.plan,
                as: caller
            )
        },
    ]

    private static let invited: @Sendable (PlanStory) async throws -> String = { story in
        let caller = try await story.invite(seeing: [.needs])
        guard case .invited(let invited) = caller.standing else { return "" }
        return invited.invitation.description
    }

    private static let invitations = [
        LoggedOperation(name: "invite") { story, _, caller in
            _ = try await story.invite(seeing: [.needs], as: caller)
        },
        LoggedOperation(name: "endInvitation", prepare: invited) { story, id, caller in
            guard let id = Invitation.ID(id) else { return }
            try await story.world.coordinator.endInvitation(id, in: story.plan, as: caller)
        },
    ]

    private static let byLaw = [
        LoggedOperation(name: "handOutByLaw") { story, _, caller in
            _ = try await story.world.coordinator.handOutByLaw(
                [],
                to: TestOrganisations.social.id,
                because: "De behöver veta",
                in: story.plan,
                as: caller
            )
        },
        LoggedOperation(name: "ownParts", unlawful: family) { story, _, caller in
            _ = try await story.world.coordinator.ownParts(in: story.plan, as: caller)
        },
    ]
}
