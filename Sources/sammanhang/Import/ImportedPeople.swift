import Coordination
import Domain

/// What an import led to, or would lead to.
struct ImportedPeople: StaffAnswer {
    struct Line: Encodable {
        let row: Int
        let change: String
        let userName: String
        let role: String
        let place: String
        let name: String
        let title: String
        let from: String?
        let until: String?
    }

    let isPreview: Bool
    let lines: [Line]
    let unchanged: Int
    let faults: [SheetFault]

    init(_ changes: PeopleChanges, isPreview: Bool) {
        self.isPreview = isPreview
        lines = changes.lines.map {
            Line(
                row: $0.row,
                change: $0.change.rawValue,
                userName: $0.userName,
                role: $0.role.word,
                place: $0.place,
                name: $0.name,
                title: $0.title,
                from: $0.period?.from.description,
                until: $0.period?.until?.description
            )
        }
        unchanged = changes.unchanged
        faults = changes.faults.map(SheetFault.init)
    }

    var text: String {
        let told = lines.map {
            "row \($0.row)\t\($0.change)\t\($0.userName)\t\($0.role), \($0.place)"
        }
        let sum = "\(lines.count) changes, \(unchanged) rows as before, \(faults.count) faults"
        return (told + faults.map(\.description) + [sum]).joined(separator: "\n")
    }
}

/// One thing that is wrong in a file: the row, the column, what is wrong and what to write.
struct SheetFault: Codable, Hashable, CustomStringConvertible {
    let row: Int
    let column: String?
    let problem: String
    let instead: String

    init(_ fault: PeopleFault) {
        row = fault.row
        column = fault.column?.rawValue
        (problem, instead) = Self.words(fault.kind)
    }

    var description: String {
        let place = column.map { "row \(row), \($0)" } ?? "row \(row)"
        return "\(place): \(problem); \(instead)"
    }
}

/// Everything that hinders an import; nothing has been changed.
struct SheetFaults: Error, Encodable, CustomStringConvertible {
    let faults: [SheetFault]

    init(_ faults: [PeopleFault]) {
        self.faults = faults.map(SheetFault.init)
    }

    var description: String {
        (faults.map(\.description) + ["nothing has been changed"]).joined(separator: "\n")
    }
}
