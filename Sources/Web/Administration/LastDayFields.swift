import Domain

/// When an assignment, or someone's standing in, ends: at once, or after a day that one writes.
struct LastDayFields {
    let today: CivilDate
    let words: Words

    private enum Choice: String, CaseIterable {
        case now, after
    }

    var fields: [Field] {
        [
            .radios(
                "ends",
                Choice.allCases.map {
                    Field.Option(value: $0.rawValue, label: words["field.ends.\($0)"])
                }
            ),
            .day("lastDay").optional().suggested(today.description)
                .shown(when: Choice.after.rawValue),
        ]
    }

    /// The last day on which it gives anything: yesterday, when it ends at once.
    func read(_ reader: inout FormReader) -> CivilDate? {
        switch Choice(rawValue: reader.fields["ends"]) {
        case .now: return today.adding(days: -1)
        case .after: return reader.day("lastDay")
        case nil:
            reader.note("ends", .missing)
            return nil
        }
    }
}
