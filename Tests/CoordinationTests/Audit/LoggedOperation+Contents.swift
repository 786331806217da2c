import Coordination
import Domain
import Fixtures

extension LoggedOperation {
    static let need: @Sendable (PlanStory) async throws -> String = {
        try await $0.overview(as: $0.world.bup).needs[0].content.id.description
    }

    static let contents = [
        LoggedOperation(name: "addNeeds") { story, _, caller in
            try await story.world.coordinator.addNeeds(
                [NewNeed(words: "Sömn", whose: .child, owner: nil)],
                to: story.plan,
                as: caller
            )
        },
        LoggedOperation(name: "assign", prepare: need) { story, id, caller in
            try await story.world.coordinator.assign(
                try known(id),
                to: TestOrganisations.bup.id,
                as: caller
            )
        },
        LoggedOperation(
            name: "answerOutcome",
            lawful: family,
            unlawful: { $0.bup },
            prepare: need
        ) { story, id, caller in
            try await story.world.coordinator.answerOutcome(
                of: try known(id),
                in: story.plan,
                result: .met,
                inTime: true,
                comment: nil,
                as: caller
            )
        },
        LoggedOperation(name: "writeToHolder", lawful: family, unlawful: { $0.bup }) {
            story,
            _,
            caller in
            try await story.world.coordinator.writeToHolder("Hej", in: story.plan, as: caller)
        },
        LoggedOperation(
            name: "takeBackMessage",
            lawful: family,
            prepare: { story in
                let world = story.world
                try await world.coordinator.writeToHolder("Hej", in: story.plan, as: world.mother)
                return try await story.overview(as: world.bup).messages[0].content.id.description
            }
        ) { story, id, caller in
            try await story.world.coordinator.takeBackMessage(
                try known(id),
                in: story.plan,
                as: caller
            )
        },
        LoggedOperation(
            name: "readMessage",
            unlawful: { $0.social },
            prepare: { story in
                let world = story.world
                try await world.coordinator.writeToHolder("Hej", in: story.plan, as: world.mother)
                return try await story.overview(as: world.bup).messages[0].content.id.description
            }
        ) { story, id, caller in
            try await story.world.coordinator.readMessage(
                try known(id),
                answering: nil,
                in: story.plan,
                as: caller
            )
        },
        LoggedOperation(name: "addGoal") { story, _, caller in
            try await story.world.coordinator.addGoal(
                "Sova",
                whose: .child,
                to: story.plan,
                as: caller
            )
        },
        LoggedOperation(name: "addInput") { story, _, caller in
            _ = try await story.world.coordinator.addInput(
                "Samtal",
                for: nil,
                by: TestOrganisations.bup.id,
                answerBy: nil,
                starts: nil,
                staying: Staying(atHome: true, inSchool: true),
                payer: nil,
                to: story.plan,
                as: caller
            )
        },
        LoggedOperation(
            name: "answer",
            prepare: { try await $0.ask(TestOrganisations.bup.id).description }
        ) { story, id, caller in
            _ = try await story.world.coordinator.answer(
                try known(id),
                .start(on: TestWorld.today),
                in: story.plan,
                as: caller
            )
        },
        LoggedOperation(name: "addMeasure") { story, _, caller in
            try await story.world.coordinator.addMeasure(
                by: "Scouterna",
                "Läger",
                when: "i sommar",
                to: story.plan,
                as: caller
            )
        },
        LoggedOperation(name: "name") { story, _, caller in
            try await story.world.coordinator.name(
                PlanRole(kind: .chair, unit: TestOrganisations.bup.id, name: "Ida"),
                in: story.plan,
                as: caller
            )
        },
        LoggedOperation(name: "nameContact") { story, _, caller in
            try await story.world.coordinator.nameContact(
                of: .health,
                unit: TestOrganisations.bup.id,
                name: "Ida",
                deputy: nil,
                in: story.plan,
                as: caller
            )
        },
        LoggedOperation(name: "raiseDisagreement") { story, _, caller in
            try await story.world.coordinator.raiseDisagreement(
                about: nil,
                .whoDoes,
                account: "Vem gör?",
                startsNow: nil,
                in: story.plan,
                as: caller
            )
        },
        LoggedOperation(
            name: "settle",
            prepare: { story in
                try await story.world.coordinator.raiseDisagreement(
                    about: nil,
                    .whoDoes,
                    account: "Vem gör?",
                    startsNow: nil,
                    in: story.plan,
                    as: story.world.bup
                )
                return try await story.overview(as: story.world.bup).disagreements[0].content.id
                    .description
            }
        ) { story, id, caller in
            try await story.world.coordinator.settle(
                try known(id),
                outcome: "Båda",
                in: story.plan,
                as: caller
            )
        },
    ]

    static let disclosures = [
        LoggedOperation(name: "handOutProposal", stage: .agreed) { story, _, caller in
            _ = try await story.world.coordinator.handOutProposal(for: story.plan, as: caller)
        },
        LoggedOperation(
            name: "handOut",
            stage: .agreed,
            prepare: { story in
                try await story.world.coordinator.handOutProposal(
                    for: story.plan,
                    as: story.world.bup
                ).digest
            }
        ) { story, digest, caller in
            _ = try await story.world.coordinator.handOut(
                [TestOrganisations.social.id: PlanStory.allKinds],
                seen: digest,
                in: story.plan,
                as: caller
            )
        },
    ]

    private static let saved: @Sendable (PlanStory) async throws -> String = { story in
        try await story.world.coordinator.saveDraft(
            form: "need",
            about: "plan",
            fields: [:],
            as: story.world.bup
        )
        return ""
    }

    static let drafts = [
        LoggedOperation(name: "saveDraft", unlawful: nil) { story, _, caller in
            try await story.world.coordinator.saveDraft(
                form: "need",
                about: "plan",
                fields: [:],
                as: caller
            )
        },
        LoggedOperation(name: "draft", unlawful: nil, prepare: saved) { story, _, caller in
            _ = try await story.world.coordinator.draft(form: "need", about: "plan", as: caller)
        },
        LoggedOperation(name: "discardDraft", unlawful: nil, prepare: saved) {
            story,
            _,
            caller in
            try await story.world.coordinator.discardDraft(
                form: "need",
                about: "plan",
                as: caller
            )
        },
    ]
}
