import Coordination
import Domain

/// What is on record about the family, as it would be handed out.
extension PartText {
    /// That a guardian cannot be reached; how one has tried, and why, stays with the unit.
    func record(_ part: PartReference) -> Lines? {
        find(part, in: overview.records.absences.map(\.content), \.partID).map { absence in
            Lines(
                days: [reading.day(absence.from)],
                text: text("absence", ["who": names.subject(.guardian(absence.guardian))])
            )
        }
    }
}
