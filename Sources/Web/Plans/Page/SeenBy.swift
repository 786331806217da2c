import Coordination
import Domain

/// Who sees what, as the family asks: which units, and what kinds of thing each has been given.
struct SeenBy {
    let reading: PlanReading

    var model: [String: Any] {
        let units = receivers.map { unit in
            reading.mark(unit).merging([
                "text": reading.text("family.sees.got", ["kinds": kinds(given: unit)])
            ]) { $1 }
        }
        let holder = reading.mark(reading.plan.holder)
            .merging(["text": reading.text("family.sees.holder")]) { $1 }
        let unit = ["unit": reading.unitName(reading.plan.holder)]
        var model: [String: Any] = [
            "units": [holder] + units,
            "invited": invited,
            "others": reading.text(units.isEmpty ? "plan.sees.nobody" : "family.sees.nobodyElse"),
            "family": !reading.overview.isSeenByGuardians && reading.caller.isChild
                ? reading.words.text("family.alone.sees", unit)
                : reading.text("family.sees.family", unit),
        ]
        let key = reading.caller.isChild ? "plan.sees.until" : "plan.sees.yours"
        model["until"] = reading.consentEnd.map {
            reading.text(key, ["day": reading.words.longDay($0)])
        }
        return model
    }

    /// Everyone outside the units who sees something today: invited by the family, or its home.
    ///
    /// - SeeAlso: disclosure cases D-20, D-27.
    private var invited: [[String: String]] {
        let open = reading.overview.records.invitations.map(\.content)
            .filter { $0.insight(on: reading.today) != .none }
        return open.map { person in
            [
                "who": "\(person.name) (\(person.part))",
                "text": reading.text(
                    "family.sees.\(person.ground.rawValue)",
                    [
                        "day": reading.day(person.period.from), "kinds": words(for: person.kinds),
                        "until": InvitedRow.until(person, reading.words),
                    ]
                ),
            ]
        }
    }

    /// Every other unit that has been given something, the first one first.
    private var receivers: [ServiceUnit.ID] {
        var seen: Set<ServiceUnit.ID> = [reading.plan.holder]
        return reading.overview.disclosures.map(\.receiver).filter { seen.insert($0).inserted }
    }

    private func kinds(given unit: ServiceUnit.ID) -> String {
        let given = Set(
            reading.overview.disclosures.filter { $0.receiver == unit }.map(\.part.kind.information)
        )
        return words(for: given)
    }

    private func words(for kinds: Set<InformationKind>) -> String {
        reading.words.list(
            InformationKind.allCases.filter(kinds.contains)
                .map { reading.text("timeline.kind.\($0.rawValue)") }
        )
    }
}
