import Coordination
import Domain

extension [Timeline.Entry] {
    /// Oldest first: by day, within a day by the clock, and what was done at once as it usually comes.
    ///
    /// What was written down on a later day has a day and no hour. It stands after the last of its
    /// day that usually comes before it.
    var inOrder: [Timeline.Entry] {
        let days = Dictionary(grouping: self, by: \.day).sorted { $0.key < $1.key }
        return days.flatMap { $0.value.inOrderOfOneDay }
    }

    private var inOrderOfOneDay: [Timeline.Entry] {
        let usual = enumerated().sorted { one, other in
            (one.element.rank, one.offset) < (other.element.rank, other.offset)
        }.map(\.element)
        let hours = usual.map(\.hour)
        var ordered = hours.indices
            .compactMap { place in hours[place].map { Known(hour: $0, place: place) } }
            .sorted()
            .map { usual[$0.place] }
        for (entry, hour) in zip(usual, hours) where hour == nil {
            let before = ordered.lastIndex { $0.rank <= entry.rank }
            ordered.insert(entry, at: before.map { $0 + 1 } ?? 0)
        }
        return ordered
    }
}

/// The hour of one thing, and its place among those of the day as they usually come.
private struct Known: Comparable {
    let hour: Instant
    let place: Int

    static func < (one: Known, other: Known) -> Bool {
        (one.hour, one.place) < (other.hour, other.place)
    }
}

extension Timeline.Entry {
    /// When on its day it happened; nothing for what was written down on another.
    fileprivate var hour: Instant? {
        at.flatMap { SwedishTime.day(of: $0) == day ? $0 : nil }
    }
}
