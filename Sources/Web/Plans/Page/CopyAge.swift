import Coordination
import Domain

/// How old what a unit was handed of a plan is, so that it is not read as how things stand.
///
/// What has happened since must not be told, so what the copy says is put in the past once it is
/// likely to be wrong: when the follow-up it speaks of has been, and else after a month, within which
/// a plan that lives has nearly always been met about, changed or followed up.
/// - SeeAlso: disclosure cases D-16, D-17.
struct CopyAge {
    /// For so many days a copy is taken to say how things stand.
    private static let daysFresh = 30

    let reading: PlanReading

    /// The day on which the plan's own row was handed out; nothing for those who read the plan
    /// itself.
    ///
    /// An answer that came later tells nothing of how the plan stands.
    private var day: CivilDate? {
        guard reading.isCopy else { return nil }
        let handed = reading.overview.disclosures.last {
            $0.receiver == reading.overview.plan.holder
                && $0.owner == reading.overview.plan.owner && $0.part.kind == .plan
        }
        return handed.map { SwedishTime.day(of: $0.at) }
    }

    /// Whether what the copy says must be put in the past.
    var isOld: Bool {
        guard let day else { return false }
        let isOver = reading.plan.status.followUp.map { $0 < reading.today } ?? false
        return isOver || day.adding(days: Self.daysFresh) < reading.today
    }
}
