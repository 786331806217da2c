import Coordination
import Domain

/// Responsibility that was handed over, needs that went to managers, and units that changed.
extension Timeline {
    var handovers: [Entry] {
        overview.handovers.flatMap { held -> [Entry] in
            let handover = held.content
            let values = [
                "from": reading.unitName(handover.from), "unit": reading.unitName(handover.to),
                "about": BatonText(reading: reading).about(handover),
            ]
            let answer = overview.handoverAnswers.first { $0.handover == handover.id }
            let way = overview.way(of: handover, for: reading.caller)
            let isUnsent = answer == nil && [.unsent, .outOfReach].contains(way)
            let offered = Entry(
                day: handover.day,
                rank: 32_000,
                at: handover.id.made,
                text: reading.text("timeline.baton.\(isUnsent ? "unsent" : "offered")", values)
            )
            let back = handover.takenBack.map {
                Entry(
                    day: $0,
                    rank: 41_000,
                    at: held.writtenAt,
                    text: reading.text("timeline.baton.back", values)
                )
            }
            return [offered, back, answer.map { self.answer($0, values) }].compactMap { $0 }
        }
    }

    private func answer(_ answer: HandoverAnswer, _ values: [String: String]) -> Entry {
        let (word, details): (String, [Detail]) =
            switch answer.reply {
            case .accepted: ("accepted", [])
            case .declined(let reason):
                (
                    "declined",
                    [
                        Detail(label: reading.text("timeline.about"), text: values["about"] ?? ""),
                        Detail(label: reading.text("timeline.why"), text: reason.description),
                    ]
                )
            }
        return Entry(
            day: answer.day,
            rank: 42_000,
            at: answer.at,
            text: reading.text("timeline.baton.\(word)", values),
            details: details
        )
    }

    /// One entry for each need and day, whichever units' managers were told.
    ///
    /// That two have said no is told to nobody who knows of only one of them.
    var escalations: [Entry] {
        let days = Set(overview.escalations.map(Told.init))
            .filter { overview.knowsRefusals(of: $0.need, before: $0.day) }
        return days.sorted { ($0.day, $0.need) < ($1.day, $1.need) }.map { told in
            let need = overview.needs.first { $0.content.id == told.need }?.content
            let about = need.map {
                [Detail(label: reading.text("timeline.need"), text: $0.words.description)]
            }
            return Entry(
                day: told.day,
                rank: 43_000,
                at: overview.escalations.first { Told($0) == told }?.id.made,
                text: reading.text("timeline.escalated"),
                details: about ?? []
            )
        }
    }

    var unitChanges: [Entry] {
        overview.unitChanges.map(\.content).map { change in
            let values = [
                "unit": reading.unitName(change.unit), "day": reading.day(change.day),
            ]
            return Entry(
                day: change.told,
                rank: 44_000,
                at: change.id.made,
                text: reading.text("timeline.unitChange.\(change.kind.rawValue)", values),
                details: [
                    Detail(label: reading.text("timeline.what"), text: change.account.description)
                ]
            )
        }
    }
}

/// The day on which a need went to the managers.
private struct Told: Hashable {
    let need: Need.ID
    let day: CivilDate

    init(_ escalation: Escalation) {
        need = escalation.need
        day = escalation.day
    }
}
