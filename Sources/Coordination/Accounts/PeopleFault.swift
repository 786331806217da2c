import Domain

/// What is wrong in one place of a file of people.
///
/// It names the row and the column and never what stands there, which may be a personal number.
package struct PeopleFault: Error, Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        /// The heading is none that is read, or stands there twice.
        case unknownHeading, doubledHeading
        /// The column is not there.
        case missingColumn
        case tooManyCells
        case empty, tooLong, identityNumber, notAUserName, notADay
        case unknownRole, unknownAuthority, unknownUnit
        /// Several have the name; the authority tells which.
        case severalUnits, severalAuthorities
        /// The role is at a unit, or in an authority.
        case roleBelongs(Role.Place)
        case endsBeforeItBegins
        /// A new assignment whose days have all passed.
        case past
        /// Someone else signs in with it, or the account is closed or the family's.
        case userNameTaken
        /// Another row calls the person something else.
        case otherName
        /// Another row says the same, or the days meet those of an assignment with another first day.
        case overlaps
        case unitCloses(CivilDate)
        /// Whoever takes in the file would get an assignment, or have one changed.
        case ownAssignment
    }

    /// The row's number in a spreadsheet, from 1.
    package let row: Int
    /// The heading as it should be; nothing for a cell beyond the headings.
    package let column: PeopleColumn?
    package let kind: Kind

    package init(row: Int, column: PeopleColumn?, _ kind: Kind) {
        self.row = row
        self.column = column
        self.kind = kind
    }
}

/// Everything that is wrong; nothing has been written.
package struct PeopleFaults: Error, Hashable, Sendable {
    package let all: [PeopleFault]
}

/// The columns of a file of people, by the headings that stand in its first row.
package enum PeopleColumn: String, Hashable, Sendable, CaseIterable {
    case userName = "användarnamn"
    case name = "namn"
    case role = "roll"
    case unit = "enhet"
    case authority = "myndighet"
    case title = "titel"
    case from = "från"
    case until = "till"

    /// Those that a file may be without.
    var isOptional: Bool {
        switch self {
        case .unit, .authority, .from, .until: true
        case .userName, .name, .role, .title: false
        }
    }
}

extension Role {
    /// The role as a file of people has it, in Swedish; nothing for one that nobody is assigned.
    package var sheetWord: String? {
        switch self {
        case .professional: "medarbetare"
        case .unitManager: "enhetschef"
        case .headOfAdministration: "förvaltningschef"
        case .documentOwner: "dokumentägare"
        case .developmentLeader: "utvecklingsledare"
        case .logReviewer: "logggranskare"
        case .auditor: "revisor"
        case .administrator: "administratör"
        case .child, .guardian, .closePerson: nil
        }
    }
}
