import Coordination
import Domain
import Fixtures
import Storage
import Testing

@Suite struct `Someone who looks after people` {
    @Test(.proves("K-49"))
    func `gives themselves no key to any child`() async throws {
        let world = try await TestWorld()
        let office = Office(
            role: .administrator,
            reach: .authority(TestOrganisations.care.id)
        )
        let own = Caller(person: TestPeople.nurse.person.id, standing: .office(office))
        await #expect(throws: StaffingRefusal.ownAssignment) {
            try await world.coordinator.giveAssignment(
                NewAssignment(
                    role: .professional,
                    place: .unit(TestOrganisations.paediatrics.id),
                    title: try ProperName(parsing: "vikarie"),
                    period: .days("2026-12-01")
                ),
                to: try UserName(parsing: "ida"),
                as: own
            )
        }
        await #expect(throws: StaffingRefusal.ownAssignment) {
            try await world.coordinator.nameDeputy(
                try UserName(parsing: "ida"),
                for: StaffAssignment.ID(TestPeople.colleague.person.id.rawValue),
                during: .days("2026-12-01"),
                as: own
            )
        }
        let head = "användarnamn;namn;roll;titel;enhet;till\n"
        for row in [
            "ida;Ida Provsjö;medarbetare;vikarie;Barnmottagningen;",
            "ida;Ida Provsjö;medarbetare;sjuksköterska;BUP Provby;2030-01-01",
        ] {
            let sheet = PeopleSheet(try SheetText(Array((head + row).utf8)))
            let changes = try await world.coordinator.previewPeople(sheet, as: own)
            #expect(changes.faults.map(\.kind) == [.ownAssignment])
        }
        #expect(try await world.count("staff_assignment") == TestPeople.staff.count)
    }

    @Test(arguments: ["account", "code", "assignment", "deputy", "list"])
    func `hands out a key only after showing just now who they are`(key: String) async throws {
        let world = try await TestWorld()
        let office = Office(role: .administrator, reach: .authority(TestOrganisations.care.id))
        let looksAfter = Caller(person: TestPeople.colleague.person.id, standing: .office(office))
        let now = world.clock.effects.now()
        let late = looksAfter.proved(at: now.adding(seconds: -Proof.fresh))
        await #expect(throws: ProofNeeded.self) { try await Self.give(key, in: world, as: late) }
        #expect(try await world.count("staff_assignment") == TestPeople.staff.count)
        let justNow = looksAfter.proved(at: now.adding(seconds: 1 - Proof.fresh))
        try await Self.give(key, in: world, as: justNow)
    }

    private static func give(_ key: String, in world: TestWorld, as caller: Caller) async throws {
        let new = NewAssignment(
            role: .professional,
            place: .unit(TestOrganisations.paediatrics.id),
            title: try ProperName(parsing: "vikarie"),
            period: .days("2026-12-01")
        )
        let ida = try UserName(parsing: "ida")
        switch key {
        case "account":
            let account = NewAccount(
                name: try ProperName(parsing: "Nora Provlöv"),
                userName: try UserName(parsing: "nora.provlov"),
                passwordHash: nil
            )
            _ = try await world.coordinator.openAccount(account, with: new, as: caller)
        case "code":
            let person = TestPeople.nurse.person.id
            _ = try await world.coordinator.makeStaffCode(for: person, as: caller)
        case "assignment":
            _ = try await world.coordinator.giveAssignment(new, to: ida, as: caller)
        case "deputy":
            let mine = StaffAssignment.ID(TestPeople.colleague.person.id.rawValue)
            _ = try await world.coordinator.nameDeputy(
                ida,
                for: mine,
                during: .days("2026-12-01"),
                as: caller
            )
        default:
            let row = "ida;Ida Provsjö;medarbetare;vikarie;Barnmottagningen;"
            let head = "användarnamn;namn;roll;titel;enhet;till"
            let sheet = PeopleSheet(try SheetText(Array("\(head)\n\(row)".utf8)))
            let seen = try await world.coordinator.previewPeople(sheet, as: caller)
            #expect(seen.faults.isEmpty)
            _ = try await world.coordinator.importPeople(sheet, seen: seen.digest, as: caller)
        }
    }
}
