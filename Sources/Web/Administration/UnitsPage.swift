import Coordination
import Domain

/// The units of an authority.
struct UnitsPage: Page {
    static let template = "administration/units"

    let pageTitle: String
    let lede: String
    let notice: [String: String]?
    let units: [[String: Any]]
    let isEmpty: Bool
    /// Those that have closed.
    let closed: [String: Any]?
    var section: MenuSection? { .units }

    init(_ text: StaffText, notice: [String: String]? = nil, today: CivilDate) {
        let words = text.words
        pageTitle = words["units.heading"]
        lede = words.text("units.lede", ["authority": text.authority])
        self.notice = notice
        let open = text.directory.units.filter { $0.isOpen(on: today) }
        let over = text.directory.units.filter { !$0.isOpen(on: today) }
        units = open.map { Self.row($0, words) }
        isEmpty = open.isEmpty
        closed = over.isEmpty ? nil : ["rows": over.map { Self.row($0, words) }]
    }

    private static func row(_ unit: ServiceUnit, _ words: Words) -> [String: Any] {
        var row: [String: Any] = [
            "name": unit.name,
            "sector": words["sector.\(unit.sector.rawValue)"],
            "secrecy": words.text(
                "units.secrecy",
                ["rule": words["secrecyRule.\(unit.secrecy.rawValue)"]]
            ),
        ]
        if let day = unit.lastDay {
            row["lastDay"] = words.text("units.lastDay", ["day": words.longDay(day)])
        } else {
            row["closeHref"] = Paths.closeUnit(unit.id)
        }
        return row
    }
}
