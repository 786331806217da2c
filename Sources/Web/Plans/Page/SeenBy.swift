import Coordination
import Domain

/// Who sees what, as the family asks: which units and which of those they have invited, and what
/// kinds of thing each has been given.
struct SeenBy {
    let reading: PlanReading

    var model: [String: Any] {
        let units = receivers.map { unit in
            reading.mark(unit).merging([
                "text": reading.text("family.sees.got", ["kinds": kinds(given: unit)])
            ]) { $1 }
        }
        let others = units + reading.invited.map(row)
        let holder = reading.mark(reading.plan.holder)
            .merging(["text": reading.text("family.sees.holder")]) { $1 }
        let unit = ["unit": reading.unitName(reading.plan.holder)]
        var model: [String: Any] = [
            "units": [holder] + others,
            "others": reading.text(others.isEmpty ? "plan.sees.nobody" : "family.sees.nobodyElse"),
            "family": reading.text(family, unit),
        ]
        model["takenBack"] = takenBack
        let key = reading.caller.isChild ? "plan.sees.until" : "plan.sees.yours"
        model["until"] = reading.consentEnd.map {
            reading.text(key, ["day": reading.words.longDay($0)])
        }
        return model
    }

    /// That the reader has taken back the yes, and on which day, until there is a new answer.
    private var takenBack: String? {
        let own = reading.overview.answersInOrder.map(\.content)
            .last { $0.giver == reading.caller.ownGiver }
        return own?.withdrawn.map {
            reading.text("family.sees.takenBack", ["day": reading.day($0)])
        }
    }

    /// Who in the family sees the plan; one who is of age has no guardian to hide it from.
    private var family: String {
        guard !reading.overview.isSeenByGuardians, reading.caller.isChild else {
            return "family.sees.family"
        }
        let isOfAge = reading.today >= reading.overview.child.comesOfAge
        return isOfAge ? "family.ofAge.sees" : "family.alone.sees"
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
        return kinds(given)
    }

    private func kinds(_ kinds: Set<InformationKind>) -> String {
        reading.words.list(
            InformationKind.allCases.filter(kinds.contains).map { kind in
                // That there is a plan carries with it how far the plan has come.
                reading.text(
                    kind == .summary ? "family.sees.summary" : "timeline.kind.\(kind.rawValue)"
                )
            }
        )
    }

    /// Someone who has been let in, in the place of a unit: by the family, or as its home.
    ///
    /// - SeeAlso: disclosure cases D-20, D-27.
    private func row(_ person: Invitation) -> [String: String] {
        let values = [
            "day": reading.day(person.period.from), "kinds": kinds(person.kinds),
            "until": InvitedRow.until(person, reading.words),
        ]
        return [
            "mark": Sector.other.rawValue, "who": "\(person.name), \(person.part)",
            "text": reading.text("family.sees.\(person.ground.rawValue)", values),
        ]
    }
}

extension PlanReading {
    /// Those whom the family has invited and who see something today.
    var invited: [Invitation] {
        overview.records.invitations.map(\.content).filter { $0.insight(on: today) != .none }
    }
}
