import Coordination
import Domain

/// Responsibility that is handed over, the family's order, and units that change.
extension PartText {
    func passing(_ part: PartReference) -> Lines? {
        handover(part) ?? answerToHandover(part) ?? order(part) ?? change(part)
    }

    private func handover(_ part: PartReference) -> Lines? {
        find(part, in: overview.handovers.map(\.content), \.partID).map { handover in
            let values = [
                "unit": reading.unitName(handover.to),
                "about": BatonText(reading: reading).about(handover),
            ]
            return Lines(text: text("handover", values), small: [handover.name].compactMap { $0 })
        }
    }

    private func answerToHandover(_ part: PartReference) -> Lines? {
        find(part, in: overview.handoverAnswers, \.partID).map { answer in
            let day = reading.day(answer.day)
            return switch answer.reply {
            case .accepted: Lines(days: [day], text: text("takesOver", [:]))
            case .declined(let reason):
                Lines(days: [day], text: text("keepsOut", [:]), small: [reason.description])
            }
        }
    }

    private func order(_ part: PartReference) -> Lines? {
        find(part, in: overview.needOrders.map(\.content), \.partID).map { order in
            let needs = order.needs.compactMap { id in
                overview.needs.first { $0.content.id == id }?.content.words.description
            }
            return Lines(days: [reading.day(order.day)], text: text("order", [:]), small: needs)
        }
    }

    private func change(_ part: PartReference) -> Lines? {
        find(part, in: overview.unitChanges.map(\.content), \.partID).map { change in
            let values = [
                "unit": reading.unitName(change.unit), "day": reading.day(change.day),
            ]
            return Lines(
                text: reading.text("unitChange.\(change.kind.rawValue)", values),
                small: [change.account.description]
            )
        }
    }
}
