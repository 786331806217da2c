import Coordination
import Domain

extension SheetFault {
    static func words(_ kind: PeopleFault.Kind) -> (String, String) {
        switch kind {
        case .unknownHeading:
            ("a heading is none that is read", "write \(headings), or take the column away")
        case .doubledHeading: ("the heading stands there twice", "take one away")
        case .missingColumn: ("there is no such column", "add it, also where its cells are few")
        case .tooManyCells: ("there are more cells than headings", "take them away")
        case .empty: ("it is empty", "fill it in")
        case .tooLong: ("it is too long", "write at most \(ProperName.longest) characters")
        case .identityNumber: ("it may hold a personal number", "take the number away")
        case .notAUserName: ("it is no user name", "write letters, digits, or . - _ @")
        case .notADay: ("it is no day", "write it as 2026-11-21")
        case .unknownRole: ("it is no role", "write \(roles)")
        case .unknownAuthority: ("there is none of that name", "write one that is there")
        case .unknownUnit: ("no open unit has that name", "write one that is there, or open it")
        case .severalUnits: ("several units have that name", "write the authority in myndighet")
        case .severalAuthorities:
            ("several authorities have that name", "let each one's administrator import")
        case .roleBelongs(.unit): ("the role is one at a unit", "write the unit")
        case .roleBelongs: ("the role is one in an authority", "leave it empty")
        case .endsBeforeItBegins: ("it ends before it begins", "write a day from the first on")
        case .past: ("the days have passed", "write later days, or take the row away")
        case .userNameTaken: ("someone else has it, or it is closed", "write another")
        case .otherName: ("another row has another name", "write the same in both")
        case .overlaps:
            (
                "the person has the role there on some of the days, or another row says the same",
                "write the same first day, and one row"
            )
        case .ownAssignment:
            ("nobody gives themselves an assignment", "let someone else take it in")
        case .unitCloses(let day): ("the unit closes after \(day)", "end on that day or before")
        }
    }

    private static var headings: String {
        PeopleColumn.allCases.map(\.rawValue).joined(separator: ", ")
    }

    private static var roles: String {
        Role.assigned.compactMap(\.sheetWord).joined(separator: ", ")
    }
}
