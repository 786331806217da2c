import Coordination
import Domain
import Fixtures

/// Responsibility that is handed over, the family's order of the needs, and units that change.
extension LoggedOperation {
    static let needs = [
        LoggedOperation(
            name: "answerHandover",
            stage: .agreed,
            lawful: { $0.school },
            prepare: { story in
                let need = try await story.overview(as: story.world.bup).needs[0].content.id
                let school = TestOrganisations.school.id
                try await story.world.coordinator.assign(need, to: school, as: story.world.bup)
                try await story.handOut()
                return try await story.overview(as: story.world.school).offers(to: school)[0].id
                    .description
            }
        ) { story, id, caller in
            _ = try await story.world.coordinator.answerHandover(
                try known(id),
                .accepted,
                in: story.plan,
                as: caller
            )
        },
        LoggedOperation(name: "correctChild") { story, _, caller in
            try await story.world.coordinator.correctChild(
                of: story.plan,
                givenName: "Alvina",
                familyName: "Provsten",
                birthDate: "2017-01-01",
                as: caller
            )
        },
        LoggedOperation(
            name: "takeBackHandover",
            stage: .agreed,
            unlawful: { $0.school },
            prepare: { story in
                let need = try await story.overview(as: story.world.bup).needs[0].content.id
                let school = TestOrganisations.school.id
                try await story.world.coordinator.assign(need, to: school, as: story.world.bup)
                return try await story.overview(as: story.world.bup).handovers[0].content.id
                    .description
            }
        ) { story, id, caller in
            _ = try await story.world.coordinator.takeBackHandover(
                try known(id),
                in: story.plan,
                as: caller
            )
        },
        LoggedOperation(name: "orderNeeds", lawful: family, unlawful: { $0.bup }, prepare: need) {
            story,
            id,
            caller in
            try await story.world.coordinator.orderNeeds(
                [try known(id)],
                in: story.plan,
                as: caller
            )
        },
        LoggedOperation(name: "tellUnitChange", unlawful: family) { story, _, caller in
            _ = try await story.world.coordinator.tellUnitChange(
                .moves,
                on: "2027-01-01",
                "Vi flyttar",
                as: caller
            )
        },
        LoggedOperation(
            name: "tellOn",
            unlawful: { $0.outsider },
            prepare: { story in
                let coordinator = story.world.coordinator
                _ = try await coordinator.tellUnitChange(
                    .closes,
                    on: "2027-01-01",
                    "Vi slutar",
                    as: story.world.bup
                )
                return try await story.overview(as: story.world.bup).unitChanges[0].content.id
                    .description
            }
        ) { story, id, caller in
            try await story.world.coordinator.tellOn(
                try known(id),
                "De slutar",
                in: story.plan,
                as: caller
            )
        },
    ]
}
