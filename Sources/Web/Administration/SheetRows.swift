import Coordination
import Domain

/// What a list would lead to and what is wrong in it, row by row.
struct SheetRows {
    let changes: PeopleChanges
    let words: Words

    static func unchanged(_ changes: PeopleChanges, _ words: Words) -> String? {
        changes.unchanged == 0 ? nil : words.count("import.unchanged", changes.unchanged)
    }

    var faults: [String: Any]? {
        guard !changes.faults.isEmpty else { return nil }
        return [
            "heading": words.count("import.faults", changes.faults.count),
            "rows": changes.faults.map { fault in
                [
                    "row": "\(fault.row)",
                    "column": fault.column?.rawValue ?? words["import.wholeRow"],
                    "what": words["sheetFault.\(fault.kind.key).what"],
                    "instead": instead(fault.kind),
                ]
            },
        ]
    }

    /// The changes with their heading.
    var changed: [String: Any] {
        let rows = changes.lines.map { line in
            [
                "row": "\(line.row)", "userName": line.userName, "name": line.name,
                "what": words["import.change.\(line.change.rawValue)"],
                "assignment": line.period == nil ? "" : assignment(line),
                "days": line.period.map(words.days(of:)) ?? "",
            ]
        }
        return ["heading": words.count("import.changes", rows.count), "rows": rows]
    }

    /// The title, the place, and the role where the title does not say it.
    private func assignment(_ line: PeopleChanges.Line) -> String {
        let role = words["staffRole.\(line.role.rawValue).label"]
        return [line.title, role == line.title ? nil : role, line.place]
            .compactMap { $0 }.joined(separator: ", ")
    }

    private func instead(_ kind: PeopleFault.Kind) -> String {
        let values: [String: String] =
            switch kind {
            case .unitCloses(let day): ["day": words.longDay(day)]
            case .unknownRole:
                ["roles": Role.assigned.compactMap(\.sheetWord).joined(separator: ", ")]
            case .unknownHeading:
                ["headings": PeopleColumn.allCases.map(\.rawValue).joined(separator: ", ")]
            default: ["most": "\(ProperName.longest)"]
            }
        return words.text("sheetFault.\(kind.key).instead", values)
    }
}

extension PeopleFault.Kind {
    /// Under what the fault is put into words.
    fileprivate var key: String {
        switch self {
        case .unknownHeading: "unknownHeading"
        case .doubledHeading: "doubledHeading"
        case .missingColumn: "missingColumn"
        case .tooManyCells: "tooManyCells"
        case .empty: "empty"
        case .tooLong: "tooLong"
        case .identityNumber: "identityNumber"
        case .notAUserName: "notAUserName"
        case .notADay: "notADay"
        case .unknownRole: "unknownRole"
        case .unknownAuthority: "unknownAuthority"
        case .unknownUnit: "unknownUnit"
        case .severalUnits: "severalUnits"
        case .severalAuthorities: "severalAuthorities"
        case .roleBelongs(.unit): "needsUnit"
        case .roleBelongs: "needsNoUnit"
        case .endsBeforeItBegins: "endsBeforeItBegins"
        case .past: "past"
        case .userNameTaken: "userNameTaken"
        case .otherName: "otherName"
        case .overlaps: "overlaps"
        case .unitCloses: "unitCloses"
        case .ownAssignment: "ownAssignment"
        }
    }
}
