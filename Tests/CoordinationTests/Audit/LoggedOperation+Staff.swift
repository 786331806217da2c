import Coordination
import Domain
import Fixtures
import Testing

extension LoggedOperation {
    private static let command: @Sendable (TestWorld) -> Caller = { _ in .commandLine }
    /// Meets children, and so looks after nobody.
    private static let colleague: @Sendable (TestWorld) -> Caller = { $0.colleague }

    private static func named(_ name: String) throws -> ProperName {
        try ProperName(parsing: name)
    }

    private static func assignment() throws -> NewAssignment {
        NewAssignment(
            role: .professional,
            place: .unit(TestOrganisations.paediatrics.id),
            title: try named("vikarie"),
            period: .days("2026-11-01", "2026-12-31")
        )
    }

    private static let given: @Sendable (PlanStory) async throws -> String = { story in
        try await story.world.coordinator.giveAssignment(
            try assignment(),
            to: try UserName(parsing: "ida"),
            as: .commandLine
        ).description
    }

    private static let deputy: @Sendable (PlanStory) async throws -> String = { story in
        try await story.world.coordinator.nameDeputy(
            try UserName(parsing: "kim"),
            for: StaffAssignment.ID(TestPeople.nurse.person.id.rawValue),
            during: .days("2026-11-01", "2026-12-31"),
            as: .commandLine
        ).description
    }

    static let staff = accounts + units + sheets

    private static func sheet() throws -> PeopleSheet {
        let text = "användarnamn;namn;roll;titel;enhet\nny;Ny;medarbetare;vikarie;Barnmottagningen"
        return PeopleSheet(try SheetText(Array(text.utf8)))
    }

    private static let sheets = [
        LoggedOperation(name: "previewPeople", lawful: command, unlawful: colleague) {
            _ = try await $0.world.coordinator.previewPeople(sheet(), as: $2)
        },
        LoggedOperation(name: "importPeople", lawful: command, unlawful: colleague) {
            _ = try await $0.world.coordinator.importPeople(sheet(), as: $2)
        },
    ]

    private static let accounts = [
        LoggedOperation(name: "staffList", lawful: command, unlawful: colleague) {
            _ = try await $0.world.coordinator.staffList(as: $2)
        },
        LoggedOperation(name: "searchStaff", lawful: command, unlawful: colleague) {
            _ = try await $0.world.coordinator.searchStaff("bo", as: $2)
        },
        LoggedOperation(name: "staffMember", lawful: command, unlawful: colleague) {
            let nurse = TestPeople.nurse.person.id
            _ = try await $0.world.coordinator.staffMember(nurse, as: $2)
        },
        LoggedOperation(name: "makeStaffCode", lawful: command, unlawful: colleague) {
            let nurse = TestPeople.nurse.person.id
            _ = try await $0.world.coordinator.makeStaffCode(for: nurse, as: $2)
        },
        LoggedOperation(name: "takeBackStaffCode", lawful: command, unlawful: colleague) {
            let nurse = TestPeople.nurse.person.id
            _ = try await $0.world.coordinator.makeStaffCode(for: nurse, as: .commandLine)
            try await $0.world.coordinator.takeBackStaffCode(for: nurse, as: $2)
        },
        LoggedOperation(name: "endSessions", lawful: command, unlawful: colleague) {
            try await $0.world.coordinator.endSessions(of: TestPeople.nurse.person.id, as: $2)
        },
        LoggedOperation(name: "openAccount", lawful: command, unlawful: colleague) {
            let new = NewAccount(
                name: try named("Ny Provsson"),
                userName: try UserName(parsing: "ny"),
                passwordHash: nil
            )
            _ = try await $0.world.coordinator.openAccount(new, as: $2)
        },
        LoggedOperation(name: "closeAccount", lawful: command, unlawful: colleague) {
            _ = try await $0.world.coordinator.closeAccount(UserName(parsing: "bo"), as: $2)
        },
        LoggedOperation(name: "giveAssignment", lawful: command, unlawful: colleague) {
            _ = try await $0.world.coordinator.giveAssignment(
                try assignment(),
                to: try UserName(parsing: "ida"),
                as: $2
            )
        },
        LoggedOperation(
            name: "endAssignment",
            lawful: command,
            unlawful: colleague,
            prepare: given
        ) {
            let day = TestWorld.today
            try await $0.world.coordinator.endAssignment(known($1), on: day, as: $2)
        },
        LoggedOperation(name: "nameDeputy", lawful: command, unlawful: colleague) {
            _ = try await $0.world.coordinator.nameDeputy(
                try UserName(parsing: "kim"),
                for: StaffAssignment.ID(TestPeople.nurse.person.id.rawValue),
                during: .days("2026-11-01", "2026-12-31"),
                as: $2
            )
        },
        LoggedOperation(
            name: "endDeputy",
            lawful: command,
            unlawful: colleague,
            prepare: deputy
        ) {
            try await $0.world.coordinator.endDeputy(known($1), on: TestWorld.today, as: $2)
        },
    ]

    private static let units = [
        LoggedOperation(name: "unitList", lawful: command, unlawful: colleague) {
            _ = try await $0.world.coordinator.unitList(as: $2)
        },
        LoggedOperation(name: "openUnit", lawful: command, unlawful: colleague) {
            let new = NewUnit(
                name: try named("Ny enhet"),
                authority: TestOrganisations.care.id,
                sector: .health,
                secrecy: .healthCare
            )
            _ = try await $0.world.coordinator.openUnit(new, as: $2)
        },
        LoggedOperation(name: "foundAuthority", lawful: command, unlawful: colleague) {
            let new = NewAuthority(
                name: try named("Ny nämnd"),
                principal: TestOrganisations.municipality.kind,
                principalName: nil
            )
            _ = try await $0.world.coordinator.foundAuthority(new, as: $2)
        },
        LoggedOperation(name: "closeUnit", lawful: command, unlawful: colleague) {
            let unit = TestOrganisations.paediatrics.id
            try await $0.world.coordinator.closeUnit(unit, on: TestWorld.today, as: $2)
        },
    ]
}
