import Coordination
import Domain

extension PlanOverview {
    /// The contact of the unit that holds the plan, with the telephone at work, as far as known.
    var holderContact: String? {
        contacts.first { $0.unit == plan.content.holder && $0.period.contains(today) }
            .map { [$0.name, $0.phone?.description].compactMap { $0 }.joined(separator: ", ") }
    }
}
