import Domain

/// One row of a file of people, understood.
struct PeopleRow: Hashable, Sendable {
    let number: Int
    let userName: UserName
    let name: ProperName
    let role: Role
    let unit: String?
    let authority: String?
    let title: ProperName
    let from: CivilDate?
    let until: CivilDate?
}

/// A file of people with every row understood, and everything that could not be.
package struct PeopleSheet: Hashable, Sendable {
    let rows: [PeopleRow]
    let faults: [PeopleFault]

    package init(_ text: SheetText) {
        guard let head = text.rows.first else {
            rows = []
            faults = PeopleColumn.allCases.filter { !$0.isOptional }.map {
                PeopleFault(row: 1, column: $0, .missingColumn)
            }
            return
        }
        let headings = Headings(head.cells, row: head.number)
        guard headings.faults.isEmpty else {
            rows = []
            faults = headings.faults
            return
        }
        var read: [PeopleRow] = []
        var found: [PeopleFault] = []
        for row in text.rows.dropFirst() {
            var reader = PeopleRowReader(row.number, headings.cells(row.cells))
            if row.cells.count > head.cells.count { reader.note(nil, .tooManyCells) }
            if let row = reader.row() { read.append(row) }
            found += reader.faults
        }
        rows = read
        faults = found
    }
}

/// Which column stands where.
private struct Headings {
    private var places: [PeopleColumn: Int] = [:]
    private(set) var faults: [PeopleFault] = []

    init(_ cells: [String], row: Int) {
        for (place, cell) in cells.enumerated() where !cell.isEmpty {
            guard let column = PeopleColumn(rawValue: cell.lowercased()) else {
                faults.append(PeopleFault(row: row, column: nil, .unknownHeading))
                continue
            }
            if places.updateValue(place, forKey: column) != nil {
                faults.append(PeopleFault(row: row, column: column, .doubledHeading))
            }
        }
        for column in PeopleColumn.allCases where !column.isOptional && places[column] == nil {
            faults.append(PeopleFault(row: row, column: column, .missingColumn))
        }
    }

    func cells(_ cells: [String]) -> [PeopleColumn: String] {
        places.compactMapValues { $0 < cells.count && !cells[$0].isEmpty ? cells[$0] : nil }
    }
}

/// Turns the cells of one row into values, and notes every one that it cannot.
private struct PeopleRowReader {
    private let number: Int
    private let cells: [PeopleColumn: String]
    private(set) var faults: [PeopleFault] = []

    init(_ number: Int, _ cells: [PeopleColumn: String]) {
        self.number = number
        self.cells = cells
    }

    mutating func note(_ column: PeopleColumn?, _ kind: PeopleFault.Kind) {
        faults.append(PeopleFault(row: number, column: column, kind))
    }

    /// The row, or nothing when something in it could not be understood.
    mutating func row() -> PeopleRow? {
        let (user, name, title) = (userName(), named(.name), named(.title))
        let (role, from, until) = (role(), day(.from), day(.until))
        if let from, let until, until < from { note(.until, .endsBeforeItBegins) }
        if let role { checkPlace(of: role) }
        guard faults.isEmpty, let user, let name, let title, let role else { return nil }
        return PeopleRow(
            number: number,
            userName: user,
            name: name,
            role: role,
            unit: cells[.unit],
            authority: cells[.authority],
            title: title,
            from: from,
            until: until
        )
    }

    private mutating func checkPlace(of role: Role) {
        let isAtUnit = role.place == .unit
        if isAtUnit, cells[.unit] == nil { note(.unit, .empty) }
        if !isAtUnit, cells[.unit] != nil { note(.unit, .roleBelongs(role.place)) }
    }

    private mutating func userName() -> UserName? {
        do throws(UserName.Problem) {
            return try UserName(parsing: cells[.userName] ?? "")
        } catch {
            switch error {
            case .empty: note(.userName, .empty)
            case .form: note(.userName, .notAUserName)
            case .identityNumber: note(.userName, .identityNumber)
            }
            return nil
        }
    }

    private mutating func named(_ column: PeopleColumn) -> ProperName? {
        do throws(ProperName.Problem) {
            return try ProperName(parsing: cells[column] ?? "")
        } catch {
            switch error {
            case .empty: note(column, .empty)
            case .tooLong: note(column, .tooLong)
            case .identityNumber: note(column, .identityNumber)
            }
            return nil
        }
    }

    private mutating func role() -> Role? {
        guard let word = cells[.role]?.lowercased() else {
            note(.role, .empty)
            return nil
        }
        let role = Role.assigned.first { $0.sheetWord == word }
        if role == nil { note(.role, .unknownRole) }
        return role
    }

    private mutating func day(_ column: PeopleColumn) -> CivilDate? {
        guard let text = cells[column] else { return nil }
        let day = CivilDate(text)
        if day == nil { note(column, .notADay) }
        return day
    }
}
