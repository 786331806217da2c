import Coordination
import Domain
import Fixtures
import Testing

/// One operation of the service, with someone who may do it and someone who may not.
struct LoggedOperation: CustomTestStringConvertible, Sendable {
    typealias Perform =
        @Sendable (_ story: PlanStory, _ id: String, _ caller: Caller) async throws -> Void

    /// The function's name in the source.
    let name: String
    /// How far the plan must have come.
    var stage = PlanStory.Stage.noticed
    var lawful: @Sendable (TestWorld) -> Caller = { $0.bup }
    /// Nobody, for an operation that refuses no one.
    var unlawful: (@Sendable (TestWorld) -> Caller)? = { $0.outsider }
    /// What must be there first; its identifier is passed on.
    var prepare: @Sendable (PlanStory) async throws -> String = { _ in "" }
    let perform: Perform

    var testDescription: String { name }

    /// What the operation leaves in the log when it is done, at least one of these.
    var acts: Set<AuditAct> {
        Self.reads.contains(name) ? [.viewed, .searched] : [.wrote, .handedOut]
    }

    /// What is no operation about a child.
    static let openToOffices = Set(["county"] + staff.map(\.name))

    /// What one has begun to write, which whoever looks after people has kept too.
    static let ofOwnDrafts: Set = ["saveDraft", "draft", "discardDraft"]

    private static let reads: Set = [
        "child", "childAndGuardians", "searchChildren", "planList", "planOverview", "toDoList",
        "whoHasLooked", "handOutProposal", "planWithProposal", "draft", "closures",
        "ownParts", "guardianBook", "copyRequests", "invitedPlan", "undoableAct",
        "planWithChanges", "county", "staffList", "unitList", "previewPeople",
        "searchStaff", "staffMember",
    ]

    static let all =
        children + plans + course + meetings + contents + disclosures + drafts + filters + records
        + needs
        + corrections + staff + signIns

    static let family: @Sendable (TestWorld) -> Caller = { $0.mother }
    static let today = PlanStory.consideration(on: TestWorld.today)

    private static let children = [
        LoggedOperation(name: "register", unlawful: family) { story, _, caller in
            _ = try await story.world.coordinator.register(
                NewChild(
                    givenName: "Olle",
                    familyName: "Provström",
                    birthDate: "2012-03-04",
                    number: nil,
                    homeMunicipality: TestOrganisations.municipalityCode,
                    guardians: []
                ),
                as: caller
            )
        },
        LoggedOperation(name: "add") { story, _, caller in
            try await story.world.coordinator.add(
                NewGuardian(
                    name: "Ny",
                    kind: .temporary,
                    relation: "god man",
                    custody: .days("2026-01-01")
                ),
                to: story.world.family.child,
                as: caller
            )
        },
        LoggedOperation(name: "addClosePerson") { story, _, caller in
            try await story.world.coordinator.addClosePerson(
                name: "Mormor",
                relation: "mormor",
                to: story.world.family.child,
                as: caller
            )
        },
        LoggedOperation(name: "child") { story, _, caller in
            _ = try await story.world.coordinator.child(story.world.family.child, as: caller)
        },
        LoggedOperation(name: "childAndGuardians") { story, _, caller in
            let child = story.world.family.child
            _ = try await story.world.coordinator.childAndGuardians(child, as: caller)
        },
        LoggedOperation(name: "searchChildren", unlawful: family) { story, _, caller in
            _ = try await story.world.coordinator.searchChildren("nobody", as: caller)
        },
    ]

    private static let plans = [
        LoggedOperation(name: "planList", unlawful: nil) { story, _, caller in
            _ = try await story.world.coordinator.planList(as: caller)
        },
        LoggedOperation(name: "planOverview") { story, _, caller in
            _ = try await story.overview(as: caller)
        },
        LoggedOperation(name: "planWithProposal") { story, _, caller in
            _ = try await story.world.coordinator.planWithProposal(story.plan, as: caller)
        },
        LoggedOperation(name: "toDoList", unlawful: family) { story, _, caller in
            _ = try await story.world.coordinator.toDoList(as: caller)
        },
        LoggedOperation(name: "county", lawful: family, unlawful: nil) { story, _, caller in
            _ = try await story.world.coordinator.county(of: caller)
        },
        LoggedOperation(name: "whoHasLooked") { story, _, caller in
            _ = try await story.world.coordinator.whoHasLooked(at: story.plan, as: caller)
        },
        LoggedOperation(name: "noticeNeed") { story, _, caller in
            _ = try await story.world.coordinator.noticeNeed(
                of: story.world.family.child,
                words: "Ännu ett",
                whose: .staff,
                why: "Flera",
                isAnother: true,
                maturity: .heard,
                initiator: "Ida",
                considering: today,
                as: caller
            )
        },
    ]

    private static let course = [
        LoggedOperation(name: "takeStep") { story, _, caller in
            try await story.world.coordinator.takeStep(
                .offered,
                in: story.plan,
                version: 1,
                why: nil,
                considering: today,
                as: caller
            )
        },
        LoggedOperation(name: "recordConsent", stage: .accepted) { story, _, caller in
            try await story.world.coordinator.recordConsent(
                of: .guardian(story.world.family.guardians[0]),
                .no,
                form: .oral,
                period: .days("2026-11-21", "2027-11-21"),
                in: story.plan,
                as: caller
            )
        },
        LoggedOperation(
            name: "withdrawConsent",
            stage: .consented,
            prepare: {
                try await $0.overview(as: $0.world.mother).consents[0].content.id.description
            }
        ) { story, id, caller in
            try await story.world.coordinator.withdrawConsent(
                try known(id),
                in: story.plan,
                as: caller
            )
        },
        LoggedOperation(
            name: "narrowConsent",
            stage: .consented,
            lawful: family,
            prepare: {
                try await $0.overview(as: $0.world.mother).consents[0].content.id.description
            }
        ) { story, id, caller in
            try await story.world.coordinator.narrowConsent(
                try known(id),
                to: Consent.Scope(parties: [TestOrganisations.school.id], kinds: [.summary]),
                in: story.plan,
                as: caller
            )
        },
        LoggedOperation(
            name: "restoreConsent",
            stage: .consented,
            lawful: family,
            prepare: { story in
                let (world, coordinator) = (story.world, story.world.coordinator)
                let own = try await story.overview(as: world.mother).consents[0].content.id
                try await coordinator.withdrawConsent(own, in: story.plan, as: world.mother)
                return own.description
            }
        ) { story, id, caller in
            try await story.world.coordinator.restoreConsent(
                try known(id),
                in: story.plan,
                as: caller
            )
        },
        LoggedOperation(
            name: "agree",
            stage: .met,
            prepare: {
                try await $0.fill()
                return try await version($0)
            }
        ) { story, version, caller in
            try await story.world.coordinator.agree(
                on: story.plan,
                version: try number(version),
                followUp: "2027-02-01",
                othersDoNothing: true,
                considering: today,
                as: caller
            )
        },
    ]

    /// The version of the plan, read beforehand so that the reading is not taken for the operation.
    static let version: @Sendable (PlanStory) async throws -> String = {
        "\(try await $0.version)"
    }

    static func number(_ text: String) throws -> Int {
        guard let number = Int(text) else { throw NotFound() }
        return number
    }

    /// An identifier that `prepare` handed on.
    static func known<Entity>(_ text: String) throws -> Identifier<Entity> {
        guard let id = Identifier<Entity>(text) else { throw NotFound() }
        return id
    }
}
