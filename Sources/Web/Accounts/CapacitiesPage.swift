import Coordination
import Domain

/// The capacities in which someone can act (byt uppdrag), with one button for each.
struct CapacitiesPage: Page {
    static let template = "accounts/capacities"
    /// What a form sends for the family, which is no assignment.
    private static let family = "familjen"

    let pageTitle: String
    let lede: String
    let capacities: [[String: Any]]

    init(_ open: [OpenCapacity], for caller: Caller, in words: Words) {
        pageTitle = words["capacities.heading"]
        lede = words[open.count > 1 ? "capacities.lede" : "capacities.onlyOne"]
        capacities = open.map { Self.row($0, caller, words) }
    }

    private static func row(
        _ open: OpenCapacity,
        _ caller: Caller,
        _ words: Words
    ) -> [String: Any] {
        let place = open.placeName ?? words["layout.family"]
        let title = words.title(of: open)
        var row: [String: Any] = ["place": place, "title": title]
        if let day = open.lastDay {
            row["until"] = words.text("capacities.until", ["day": words.longDay(day)])
        }
        if open.capacity.caller(caller.person).actsAs(caller) {
            row["tag"] = ["kind": "on", "label": words["capacities.this"]]
        } else {
            row["goOn"] = sent(for: open.capacity.key)
                .merging(["what": "\(place), \(title)"]) { sent, _ in sent }
        }
        return row
    }

    private static func sent(for key: Capacity.Key) -> [String: String] {
        switch key {
        case .staff(let assignment, let deputyship):
            [
                "assignment": assignment.description,
                "deputyship": deputyship?.description ?? "",
            ]
        case .family: ["assignment": family, "deputyship": ""]
        }
    }

    /// The capacity that a form asks for; nothing when it names none.
    static func wanted(in fields: FormFields) -> Capacity.Key? {
        if fields["assignment"] == family { return .family }
        return StaffAssignment.ID(fields["assignment"])
            .map { Capacity.Key.staff($0, by: Deputyship.ID(fields["deputyship"])) }
    }
}

extension Words {
    /// What the person is called there: the title, or in whose place they act.
    fileprivate func title(of open: OpenCapacity) -> String {
        guard let assignment = open.capacity.assignment else { return self["capacities.family"] }
        guard let name = open.standsInFor else { return assignment.title }
        return text("capacities.standsInAs", ["name": name, "title": assignment.title])
    }
}
