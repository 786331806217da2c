import Coordination
import Domain

/// What of all that has happened someone wants to see: which sort, whose, and how far back.
///
/// It stands in the address, so it holds words of the site and identifiers of units, nothing of
/// anyone.
struct TimelineFilter: Hashable {
    enum Sort: String, CaseIterable {
        case steps = "steg"
        case meetings = "moten"
        case writings = "skrivet"
        case promises = "loften"
        case consents = "samtycken"
        case handOuts = "utlamnat"
        case outcomes = "svar"
    }

    enum Period: String, CaseIterable {
        case month = "manad"
        case halfYear = "halvar"

        /// In days.
        var length: Int {
            switch self {
            case .month: 30
            case .halfYear: 182
            }
        }
    }

    var sort: Sort?
    var unit: ServiceUnit.ID?
    var period: Period?
    /// Counts the pages from 1.
    var page = 1

    init() {}

    /// What the address asks for; what it cannot mean is left out.
    init(_ query: [String: String]) {
        sort = query["slag"].flatMap(Sort.init)
        unit = query["enhet"].flatMap { ServiceUnit.ID($0) }
        period = query["tid"].flatMap(Period.init)
        page = max(1, query["sida"].flatMap { Int($0) } ?? 1)
    }

    var isEmpty: Bool { sort == nil && unit == nil && period == nil }

    func includes(_ entry: Timeline.Entry, today: CivilDate) -> Bool {
        (sort == nil || entry.sort == sort) && (unit == nil || entry.unit == unit)
            && (period.map { entry.day >= today.adding(days: -$0.length) } ?? true)
    }

    /// The address of another page of the same.
    func address(of page: Int, in plan: Plan.ID) -> String {
        let choices = [
            sort.map { "slag=\($0.rawValue)" }, unit.map { "enhet=\($0)" },
            period.map { "tid=\($0.rawValue)" }, page > 1 ? "sida=\(page)" : nil,
        ].compactMap { $0 }
        let path = Paths.plan(plan, .timeline)
        return choices.isEmpty ? path : "\(path)?\(choices.joined(separator: "&"))"
    }
}
