import Coordination
import Domain

/// Everything that has happened in one plan, as far as the caller may know it.
struct TimelinePage: Page {
    static let template = "plans/timeline"

    let pageTitle: String
    let planHref: String
    let back: String
    let heading: String
    let copyNote: String?
    let entries: [[String: Any]]
    let nothing: String?
    let printed: String
    var section: MenuSection? { .plans }

    init(_ overview: PlanOverview, for caller: Caller, in words: Words) {
        let reading = PlanReading(overview: overview, words: words, caller: caller)
        let timeline = Timeline(
            reading: reading,
            showsEveryAsking: caller.unit == overview.plan.content.holder
        )
        pageTitle = words["timeline.title"]
        planHref = Paths.plan(overview.plan.content.id)
        back = reading.text("plan.title")
        heading = reading.text("timeline.heading")
        copyNote = PlanHeading(reading: reading).copyNote
        entries = timeline.entries.map { Self.row($0, reading) }
        nothing = entries.isEmpty ? reading.text("timeline.nothing") : nil
        printed = reading.printed
    }

    private static func row(_ entry: Timeline.Entry, _ reading: PlanReading) -> [String: Any] {
        var row: [String: Any] = [
            "iso": entry.day.description, "day": reading.day(entry.day), "text": entry.text,
            "details": entry.details.map { detail in
                var row = ["label": detail.label, "text": detail.text]
                if detail.isKept { row["class"] = "no-print" }
                return row
            },
        ]
        if entry.isKept { row["class"] = "no-print" }
        return row
    }
}
