import Coordination
import Domain

/// Which unit has opened or changed the plan and on which days, without the names of staff.
///
/// Not how often: a number frightens and explains nothing.
/// - SeeAlso: disclosure cases D-31, D-32.
struct WhoHasLookedPage: Page {
    static let template = "audit/who-has-looked"

    let pageTitle: String
    let planHref: String
    let why: String
    let othersHint: String?
    /// Whose list it is, told first.
    let whose: String?
    /// The units that have a copy, and so a list, of their own.
    let others: [String: Any]?
    let contact: String?
    let units: [[String: Any]]
    let isEmpty: Bool
    var section: MenuSection? { .plans }

    init(_ looked: WhoHasLooked, plan: Plan.ID, for caller: Caller, in words: Words) {
        let isFamily = caller.unit == nil
        let speech = Speech(of: looked.child, to: caller, in: words)
        pageTitle = words["wholooked.heading"]
        planHref = Paths.plan(plan)
        why = isFamily ? speech.text("wholooked.why") : words["wholooked.whyStaff"]
        othersHint = isFamily ? nil : words["wholooked.othersStaff"]
        others = isFamily ? Self.others(looked, speech) : nil
        whose =
            isFamily
            ? speech.text("wholooked.whose", ["unit": looked.holder?.name ?? ""]) : nil
        contact = looked.lines.first.flatMap { line in
            isFamily ? speech.text("wholooked.contact", ["unit": line.unit.name]) : nil
        }
        units = Self.gathered(looked.lines, words)
        isEmpty = looked.lines.isEmpty
    }

    private static func others(_ looked: WhoHasLooked, _ speech: Speech) -> [String: Any]? {
        guard !looked.copies.isEmpty else { return nil }
        let rows = looked.copies.map { copy in
            let ask =
                copy.contact.map {
                    speech.text("wholooked.ask", ["who": $0])
                } ?? speech.words["wholooked.askUnit"]
            return copy.unit.marked.merging(["ask": ask]) { $1 }
        }
        return ["rows": rows]
    }

    /// Each unit once, in the order of the list, with the days of each kind of act.
    private static func gathered(_ lines: [WhoHasLooked.Line], _ words: Words) -> [[String: Any]] {
        var seen: Set<ServiceUnit.ID> = []
        return lines.map(\.unit).filter { seen.insert($0.id).inserted }.map { unit in
            let own = lines.filter { $0.unit.id == unit.id }
            let acts = AuditAct.allCases.compactMap { act -> [String: Any]? in
                let days = own.filter { $0.act == act }.map(\.day)
                guard !days.isEmpty else { return nil }
                return [
                    "act": words["wholooked.act.\(act.rawValue)"],
                    "days": words.days(days),
                ]
            }
            return ["unit": unit.marked, "acts": acts]
        }
    }
}

extension Words {
    /// Days of a kind, a line for each month, the latest first: 3 och 20 november 2026.
    fileprivate func days(_ days: [CivilDate]) -> [String] {
        let months = Set(days).sorted(by: >).reduce(into: [[CivilDate]]()) { months, day in
            if let last = months.last?.last, (last.year, last.month) == (day.year, day.month) {
                months[months.count - 1].insert(day, at: 0)
            } else {
                months.append([day])
            }
        }
        return months.compactMap { month in
            month.last.map { latest in
                list(month.dropLast().map { String($0.day) } + [longDay(latest)])
            }
        }
    }
}
