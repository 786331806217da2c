import Coordination
import Domain
import Fixtures
import Storage
import Testing

private let head = "Användarnamn;Namn;Roll;Titel;Enhet;Myndighet;Från;Till\n"

private func sheet(_ rows: String..., under heading: String = head) throws -> PeopleSheet {
    PeopleSheet(try SheetText(Array((heading + rows.joined(separator: "\n")).utf8)))
}

private func administrator(of authority: Authority.ID) -> Caller {
    let office = Office(role: .administrator, reach: .authority(authority))
    return Caller(person: 71, standing: .office(office))
}

private let care = administrator(of: TestOrganisations.care.id)

@Suite struct `Importing people` {
    private static let rows = [
        "ny;Ny Provsson;medarbetare;vikarie;Barnmottagningen;;2026-11-01;2026-12-31",
        "ny;Ny Provsson;enhetschef;enhetschef;BUP Provby;;2027-01-01;",
        "ida;Ida Provsjö-Ek;medarbetare;sjuksköterska;BUP Provby;;2020-01-01;2026-11-30",
        "kim;Kim Provlund;medarbetare;överläkare;BUP Provby;;;",
        "dan;Dan Provdal;medarbetare;psykolog;BUP Provby;;;",
        "chef;Bo Provchef;administratör;systemförvaltare;;Hälso- och sjukvårdsnämnden;;",
    ]

    private func all() throws -> PeopleSheet {
        PeopleSheet(
            try SheetText(Array((head + Self.rows.joined(separator: "\r\n")).utf8))
        )
    }

    private func state(_ world: TestWorld) async throws -> [String] {
        let people = try await world.rows("SELECT name FROM person ORDER BY id")
            .map { try $0.text("name") }
        let given = try await world.rows(
            """
            SELECT person_id || role || title || from_day || COALESCE(until_day, '') AS line
            FROM staff_assignment
            ORDER BY id
            """
        ).map { try $0.text("line") }
        return people + given
    }

    @Test func `says first what will be added, changed and ended, and changes nothing`()
        async throws
    {
        let world = try await TestWorld()
        let before = try await state(world)
        let changes = try await world.coordinator.previewPeople(all(), as: care)
        #expect(changes.faults.isEmpty)
        #expect(
            changes.lines.map { "\($0.row) \($0.change)" } == [
                "2 opened", "2 given", "3 given", "4 renamed", "4 ended", "5 changed", "7 opened",
                "7 given",
            ]
        )
        #expect(changes.unchanged == 1)
        #expect(try await state(world) == before)
    }

    @Test func `does what the preview said, and the second time nothing`() async throws {
        let world = try await TestWorld()
        let said = try await world.coordinator.previewPeople(all(), as: care)
        let done = try await world.coordinator.importPeople(all(), as: care)
        #expect(done == said)
        let after = try await state(world)
        #expect(after.contains("Ida Provsjö-Ek"))
        let list = try await world.coordinator.staffList(as: care)
        #expect(list.entries.map(\.userName) == ["bo", "chef", "dan", "ida", "kim", "ny"])
        #expect(
            list.entries.last?.assignments.map(\.assignment.role) == [.professional, .unitManager]
        )
        world.clock.move(to: "2026-11-25")
        let again = try await world.coordinator.importPeople(all(), as: care)
        #expect(again.lines.isEmpty && again.unchanged == 6)
        #expect(try await state(world) == after)
    }

    @Test func `does only what has been looked at`() async throws {
        let world = try await TestWorld()
        let seen = try await world.coordinator.previewPeople(all(), as: care).digest
        let before = try await state(world)
        await #expect(throws: StaleVersion.self) {
            try await world.coordinator.importPeople(all(), seen: "\(seen)0", as: care)
        }
        #expect(try await state(world) == before)
        let name = try UserName(parsing: "kim")
        _ = try await world.coordinator.closeAccount(name, as: .commandLine)
        await #expect(throws: PeopleFaults.self) {
            try await world.coordinator.importPeople(all(), seen: seen, as: care)
        }
    }

    @Test func `leaves everyone as they are who is not in the file`() async throws {
        let world = try await TestWorld()
        let done = try await world.coordinator.importPeople(
            sheet("dan;Dan Provdal;medarbetare;psykolog;BUP Provby;;;"),
            as: care
        )
        #expect(done.lines.isEmpty && done.unchanged == 1)
    }

    @Test func `does nothing at all when one row is wrong`() async throws {
        let world = try await TestWorld()
        let before = try await state(world)
        let rows = Self.rows + ["xx;X;medarbetare;t;Ingen enhet;;;"]
        let text = head + rows.joined(separator: "\n")
        let broken = PeopleSheet(try SheetText(Array(text.utf8)))
        let fault = PeopleFault(row: 8, column: .unit, .unknownUnit)
        #expect(try await world.coordinator.previewPeople(broken, as: care).faults == [fault])
        await #expect(throws: PeopleFaults.self) {
            try await world.coordinator.importPeople(broken, as: care)
        }
        #expect(try await state(world) == before)
    }

    @Test(arguments: [
        (";Ny;medarbetare;t;BUP Provby;;;", PeopleColumn.userName, PeopleFault.Kind.empty),
        ("a b;Ny;medarbetare;t;BUP Provby;;;", .userName, .notAUserName),
        ("19900101-2380;Ny;medarbetare;t;BUP Provby;;;", .userName, .identityNumber),
        ("ny;199001012380;medarbetare;t;BUP Provby;;;", .name, .identityNumber),
        ("ny;;medarbetare;t;BUP Provby;;;", .name, .empty),
        ("ny;Ny;chef;t;BUP Provby;;;", .role, .unknownRole),
        ("ny;Ny;barn;t;BUP Provby;;;", .role, .unknownRole),
        ("ny;Ny;medarbetare;t;;;;", .unit, .empty),
        ("ny;Ny;revisor;t;BUP Provby;;;", .unit, .roleBelongs(.authority)),
        ("ny;Ny;medarbetare;;BUP Provby;;;", .title, .empty),
        ("ny;Ny;medarbetare;t;BUP Provby;;i går;", .from, .notADay),
        ("ny;Ny;medarbetare;t;BUP Provby;;2026-12-01;2026-11-30", .until, .endsBeforeItBegins),
        ("ny;Ny;medarbetare;t;BUP Provby;;2026-01-01;2026-06-30", .until, .past),
        ("ny;Ny;medarbetare;t;Elevhälsan vid Provskolan;;;", .unit, .unknownUnit),
        ("ny;Ny;revisor;t;;Utbildningsnämnden;;", .authority, .unknownAuthority),
        ("kaj;Kaj Provholm;medarbetare;t;BUP Provby;;;", .userName, .userNameTaken),
        ("familj1;Mira Provsten;medarbetare;t;BUP Provby;;;", .userName, .userNameTaken),
        ("ida;Ida Provsjö;medarbetare;t;BUP Provby;;2021-01-01;", .from, .overlaps),
        ("ida;Ida Provsjö;medarbetare;t;BUP Provby;;;2026-11-01", .until, .past),
    ])
    func `names the row and the column of what is wrong, and never what stands there`(
        row: String,
        column: PeopleColumn,
        kind: PeopleFault.Kind
    ) async throws {
        let world = try await TestWorld()
        let changes = try await world.coordinator.previewPeople(sheet(row), as: care)
        #expect(changes.faults == [PeopleFault(row: 2, column: column, kind)])
        #expect(!"\(changes.faults)".contains("1990"))
    }

    @Test func `refuses two rows that say the same, or call one person two things`() async throws {
        let world = try await TestWorld()
        let row = "ny;Ny;medarbetare;t;BUP Provby;;;"
        let changes = try await world.coordinator.previewPeople(
            sheet(row, row, "ny;Nya;medarbetare;t;Barnmottagningen;;;"),
            as: care
        )
        #expect(
            changes.faults == [
                PeopleFault(row: 3, column: .from, .overlaps),
                PeopleFault(row: 4, column: .name, .otherName),
            ]
        )
    }

    @Test(arguments: [
        ("Användarnamn;Namn;Roll\n", [PeopleFault(row: 1, column: .title, .missingColumn)]),
        (
            "Användarnamn;Namn;Roll;Titel;199001012380\n",
            [PeopleFault(row: 1, column: nil, .unknownHeading)]
        ),
        (
            "Användarnamn;Namn;Roll;Titel;Titel\n",
            [PeopleFault(row: 1, column: .title, .doubledHeading)]
        ),
    ])
    func `asks for its headings first`(heading: String, faults: [PeopleFault]) async throws {
        let world = try await TestWorld()
        let changes = try await world.coordinator.previewPeople(
            sheet("a;b;c", under: heading),
            as: care
        )
        #expect(changes.faults == faults && changes.lines.isEmpty)
    }

    @Test func `is another authority's for nobody else`() async throws {
        let world = try await TestWorld()
        let changes = try await world.coordinator.previewPeople(
            all(),
            as: administrator(of: TestOrganisations.schoolBoard.id)
        )
        #expect(changes.lines.isEmpty && changes.faults.count == Self.rows.count)
    }
}
