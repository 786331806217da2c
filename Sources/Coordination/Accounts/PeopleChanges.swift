import Domain

/// What a file of people leads to, line by line, and what hinders it.
package struct PeopleChanges: Hashable, Sendable {
    package enum Change: String, Hashable, Sendable, CaseIterable {
        /// An account is opened for the person.
        case opened
        /// The person is called something else than before.
        case renamed
        /// An assignment is given.
        case given
        /// An assignment goes on longer, or has another title.
        case changed
        /// An assignment gets a last day, or an earlier one.
        case ended
    }

    /// One change, in the words of the file.
    package struct Line: Hashable, Sendable {
        /// The row's number in a spreadsheet, from 1.
        package let row: Int
        package let change: Change
        package let userName: String
        package let role: Role
        /// The unit's name, or the authority's.
        package let place: String
        /// What the person is called, and the title, when it is done.
        package let name: String
        package let title: String
        /// The assignment's days when it is done; nothing where none is touched.
        package let period: Period?

        package init(
            row: Int,
            change: Change,
            userName: String,
            role: Role,
            place: String,
            name: String,
            title: String,
            period: Period?
        ) {
            self.row = row
            self.change = change
            self.userName = userName
            self.role = role
            self.place = place
            self.name = name
            self.title = title
            self.period = period
        }
    }

    package internal(set) var lines: [Line] = []
    /// Rows that say what is so already.
    package internal(set) var unchanged = 0
    package internal(set) var faults: [PeopleFault] = []

    package init() {}

    package init(lines: [Line], unchanged: Int = 0, faults: [PeopleFault] = []) {
        self.lines = lines
        self.unchanged = unchanged
        self.faults = faults
    }

    /// Names these very changes, so that who agrees to them agrees to nothing else.
    package var digest: String {
        let told = lines.map { line in
            [
                "\(line.row)", line.change.rawValue, line.userName, line.role.rawValue, line.place,
                line.name, line.title, line.period.map { "\($0)" } ?? "",
            ].joined(separator: "\t")
        }
        return Sessions.hash((["\(unchanged)"] + told).joined(separator: "\n"))
    }
}
