import Coordination
import Domain

/// Everything that has happened in one plan, as far as the caller may know it.
struct TimelinePage: Page {
    static let template = "plans/timeline"
    /// How many things stand on one page, so that a slow line brings it in a moment.
    static let most = 60

    let pageTitle: String
    let planHref: String
    let back: String
    let heading: String
    let copyNote: String?
    let notice: [String: String]?
    let filter: [String: Any]?
    let entries: [[String: Any]]
    let nothing: String?
    let newer: String?
    let older: String?
    let printed: String
    var section: MenuSection? { .plans }

    init(
        _ overview: PlanOverview,
        _ changes: PlanChanges = PlanChanges(),
        _ filter: TimelineFilter = TimelineFilter(),
        for caller: Caller,
        notice: [String: String]? = nil,
        in words: Words
    ) {
        let reading = PlanReading(overview: overview, words: words, caller: caller)
        let timeline = Timeline(
            reading: reading,
            showsEveryAsking: caller.unit == overview.plan.content.holder,
            changes: changes
        )
        let all = timeline.entries
        let chosen = all.filter { filter.includes($0, today: overview.today) }
        let plan = overview.plan.content.id
        let pages = max(1, (chosen.count + Self.most - 1) / Self.most)
        let page = min(filter.page, pages)
        let rows = TimelineRows(reading: reading, changes: changes)
        pageTitle = words["timeline.title"]
        planHref = Paths.plan(plan)
        back = reading.text("plan.title")
        heading = reading.text("timeline.heading")
        copyNote = PlanHeading(reading: reading).copyNote
        self.notice = notice
        self.filter = all.isEmpty ? nil : filter.model(of: all, reading)
        entries = rows.rows(Array(chosen.dropFirst((page - 1) * Self.most).prefix(Self.most)))
        nothing =
            entries.isEmpty
            ? reading.text(all.isEmpty ? "timeline.nothing" : "timeline.nothingChosen") : nil
        newer = page > 1 ? filter.address(of: page - 1, in: plan) : nil
        older = page < pages ? filter.address(of: page + 1, in: plan) : nil
        printed = reading.printed
    }
}

extension TimelineFilter {
    /// The form that chooses, open when something is chosen.
    fileprivate func model(of entries: [Timeline.Entry], _ reading: PlanReading) -> [String: Any] {
        let words = reading.words
        func options(_ key: String, _ values: [String]) -> [Field.Option] {
            [Field.Option(value: "", label: words["timeline.filter.all"])]
                + values.map {
                    Field.Option(value: $0, label: words["timeline.filter.\(key).\($0)"])
                }
        }
        let units = reading.overview.directory.units.filter { unit in
            entries.contains { $0.unit == unit.id }
        }
        let parties = units.map { Field.Option(value: $0.id.description, label: $0.name) }
        let fields: [Field] = [
            .select("slag", options("sort", Sort.allCases.map(\.rawValue)))
                .preset(sort?.rawValue ?? ""),
            .select("enhet", options("unit", []) + parties).preset(unit?.description ?? ""),
            .select("tid", options("period", Period.allCases.map(\.rawValue)))
                .preset(period?.rawValue ?? ""),
        ]
        var model: [String: Any] = [
            "action": Paths.plan(reading.plan.id, .timeline),
            "fields": fields.map {
                FieldModel(field: $0, fields: nil, problem: nil, words: words).row
            },
        ]
        if !isEmpty { model["open"] = "true" }
        return model
    }
}
