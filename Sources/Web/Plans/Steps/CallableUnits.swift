import Coordination
import Domain

/// The units that can be called, and why another one is not among them.
struct CallableUnits {
    let base: PlanFormBase

    /// The choice, when there is any, and a calm word on what to do about those who are missing.
    ///
    /// - Parameter before: Those who were called to the meeting that is now moved.
    func fields(calledBefore before: Set<ServiceUnit.ID>) -> [Field] {
        let chosen = before.map(\.description).sorted().joined(separator: "\n")
        let choice = options.isEmpty ? [] : [Field.checks("called", options).preset(chosen)]
        return choice + [
            .notice(
                explanation,
                href: Paths.plan(overview.plan.content.id, .consents),
                link: base.words["call.toConsents"],
                keeping: hasAny
            )
        ]
    }

    var hasAny: Bool { !options.isEmpty }

    private var overview: PlanOverview { base.overview }

    private var options: [Field.Option] {
        let register = overview.register
        return base.otherUnits.filter { option in
            ServiceUnit.ID(option.value)
                .map { register.mayBeCalled($0, on: overview.today) } ?? false
        }
    }

    private var explanation: String {
        let options = options
        let expected = mentioned.union(named)
        let missing = base.otherUnits.filter { unit in
            expected.contains(unit.value) && !options.contains(unit)
        }
        guard !missing.isEmpty else {
            return base.words[options.isEmpty ? "call.nobody" : "call.missing"]
        }
        let key = options.isEmpty ? "call.nobodyYet" : "call.missingNamed"
        return base.words.text(
            key,
            ["gaps": missing.compactMap(gap).joined(separator: " ")]
        )
    }

    /// Whose yes is missing for a call to the unit.
    private func gap(_ unit: Field.Option) -> String? {
        guard let id = ServiceUnit.ID(unit.value) else { return nil }
        let names = ConsentNames(overview, in: base.words)
        let givers = overview.register.lacking(.meetings, to: id, on: overview.today)
        return GapText(names: names).sentence(givers, unit.label, [.meetings])
    }

    /// The units that someone has said yes to.
    private var named: Set<String> {
        Set(overview.register.reaches(on: overview.today).map(\.unit.description))
    }

    /// The units that the plan already speaks of, which one would expect to find.
    private var mentioned: Set<String> {
        let units =
            overview.inputs.map(\.content.performer) + overview.needs.compactMap(\.content.owner)
            + overview.contacts.map(\.unit) + overview.meetings.flatMap(\.called)
        return Set(units.map(\.description))
    }
}
