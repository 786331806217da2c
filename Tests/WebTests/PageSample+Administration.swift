import Domain
import Fixtures

@testable import Coordination
@testable import Web

extension Samples {
    /// What the one who looks after people sees.
    static let administration: [PageSample] = [
        people("empty", []), people("full", [nurse, newcomer, leaver], next: 3),
        PageSample("found") { words in
            PeoplePage(
                found: StaffList(entries: [nurse]),
                in: text(words),
                at: SampleUnits.authority.name,
                today: day
            )
        },
        PageSample("nothing found") { words in
            PeoplePage(
                found: StaffList(entries: []),
                in: text(words),
                at: SampleUnits.authority.name,
                today: day
            )
        },
        person("usual", StaffMember(entry: nurse, hasPassword: true, hasCodes: true)),
        person("just added", StaffMember(entry: newcomer, hasPassword: false)),
        person(
            "new",
            StaffMember(
                entry: newcomer,
                hasPassword: false,
                code: StaffCode(until: "2026-11-28", state: .out)
            )
        ),
        PageSample("one's own") { words in
            let member = StaffMember(entry: nurse, hasPassword: true)
            return PersonPage(member, in: text(words), isOwn: true, today: day)
        },
        person(
            "elsewhere too",
            StaffMember(
                entry: nurse,
                hasPassword: true,
                code: StaffCode(until: "2026-11-28", state: .used(on: day)),
                worksElsewhere: true
            )
        ),
        person(
            "standing in",
            StaffMember(
                entry: nurse,
                hasPassword: true,
                standsIn: [
                    StaffMember.StandIn(
                        deputyship: Deputyship(
                            id: 1,
                            assignment: 2,
                            deputy: nurse.person.id,
                            period: .days("2026-11-01", "2026-11-30")
                        ),
                        assignment: newcomer.assignments[0].assignment,
                        name: newcomer.person.name
                    )
                ]
            )
        ),
        person("closed", StaffMember(entry: leaver, hasPassword: true)),
        units("empty", []),
        units("some closed", [SampleUnits.school, SampleUnits.closing, SampleUnits.closed]),
        PageSample("handed over") { words in
            CodePaperPage(
                HandedStaffCode(
                    paper: CodeOnPaper(bytes: Array(0..<10)),
                    person: nurse.person,
                    userName: nurse.userName,
                    until: "2026-11-28"
                ),
                address: "sammanhang.example",
                words: words
            )
        },
        PageSample("empty") { words in
            ImportPage(notice: Done.notice(.signedInAgain, in: words), in: words)
        },
        PageSample("unreadable") { words in
            ImportPage(typed: "\"", problem: .unreadable(.quotation(row: 1)), in: words)
        },
        sheet("with faults", PeopleChanges(lines: [], faults: faults)),
        sheet("ready", PeopleChanges(lines: lines, unchanged: 2)),
        sheet("changed since", PeopleChanges(lines: lines, unchanged: 1), hasChanged: true),
    ]

    private static let day: CivilDate = "2026-11-21"

    static func text(_ words: Words, _ units: [ServiceUnit] = SampleUnits.staffed) -> StaffText {
        StaffText(
            directory: Directory(
                principals: [],
                authorities: [SampleUnits.authority],
                units: units
            ),
            words: words
        )
    }

    private static func people(
        _ name: String,
        _ entries: [StaffList.Entry],
        next: Person.ID? = nil
    ) -> PageSample {
        PageSample(name) { words in
            PeoplePage(
                StaffList(entries: entries, next: next),
                in: text(words),
                at: SampleUnits.authority.name,
                after: next,
                notice: Done.notice(.imported, in: words),
                today: day
            )
        }
    }

    private static func person(_ name: String, _ member: StaffMember) -> PageSample {
        PageSample(name) { words in
            PersonPage(
                member,
                in: text(words),
                notice: Done.notice(.personAdded, in: words),
                today: day
            )
        }
    }

    private static func units(_ name: String, _ units: [ServiceUnit]) -> PageSample {
        PageSample(name) { words in
            UnitsPage(text(words, units), notice: Done.notice(.saved, in: words), today: day)
        }
    }

    static func sheet(
        _ name: String,
        _ changes: PeopleChanges,
        hasChanged: Bool = false
    ) -> PageSample {
        PageSample(name) { words in
            ImportPage(
                changes,
                typed: "användarnamn;namn\nny.vik;Ny Vik",
                once: "1f",
                hasChanged: hasChanged,
                in: words
            )
        }
    }

    /// Every kind of fault, each on a row of its own.
    static let faults: [PeopleFault] = [
        .unknownHeading, .doubledHeading, .missingColumn, .tooManyCells, .empty, .tooLong,
        .identityNumber, .notAUserName, .notADay, .unknownRole, .unknownAuthority, .unknownUnit,
        .severalUnits, .severalAuthorities, .roleBelongs(.unit), .roleBelongs(.authority),
        .endsBeforeItBegins, .past, .userNameTaken, .otherName, .overlaps,
        .unitCloses("2026-12-31"), .ownAssignment,
    ].enumerated().map { row, kind in
        PeopleFault(row: row + 1, column: row == 3 ? nil : .unit, kind)
    }

    private static let lines = PeopleChanges.Change.allCases.enumerated().map { row, change in
        PeopleChanges.Line(
            row: row + 2,
            change: change,
            userName: "ny.vik",
            role: .professional,
            place: SampleUnits.school.name,
            name: "Ny Provvik",
            title: "Kurator",
            period: [.opened, .renamed].contains(change) ? nil : .days("2026-12-01", "2027-06-30")
        )
    }
}
