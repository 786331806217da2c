import Coordination
import Domain

/// The latest that has happened, with the way to all of it.
struct LatestEvents {
    /// How much of what has happened stands on the plan's own page.
    private static let most = 6

    let reading: PlanReading

    /// Nothing before anything has happened.
    var model: [String: Any]? {
        let entries = Timeline(reading: reading, tellsDetails: false).entries
        guard !entries.isEmpty else { return nil }
        return [
            "href": Paths.plan(reading.plan.id, .timeline),
            "entries": entries.prefix(Self.most).map { entry in
                var row = [
                    "iso": entry.day.description, "day": reading.day(entry.day),
                    "text": entry.text,
                ]
                if entry.isKept { row["class"] = "no-print" }
                return row
            },
        ]
    }
}
