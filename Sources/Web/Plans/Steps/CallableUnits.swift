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
                link: base.words["call.toConsents"]
            )
        ]
    }

    private var overview: PlanOverview { base.overview }

    private var options: [Field.Option] {
        let register = register
        return base.otherUnits.filter { option in
            ServiceUnit.ID(option.value)
                .map { register.mayBeCalled($0, on: overview.today) } ?? false
        }
    }

    var register: ConsentRegister {
        ConsentRegister(
            deciders: overview.deciders,
            consents: overview.consents.map(\.content).sorted { $0.id < $1.id }
        )
    }

    private var explanation: String {
        let options = options
        if options.isEmpty { return base.words["call.nobody"] }
        let missing = base.otherUnits.filter { unit in
            mentioned.contains(unit.value) && !options.contains(unit)
        }
        guard !missing.isEmpty else { return base.words["call.missing"] }
        return base.words.text(
            "call.missingNamed",
            ["units": base.words.list(missing.map(\.label))]
        )
    }

    /// The units that the plan already speaks of, which one would expect to find.
    private var mentioned: Set<String> {
        let units =
            overview.inputs.map(\.content.performer) + overview.needs.compactMap(\.content.owner)
            + overview.contacts.map(\.unit) + overview.meetings.flatMap(\.called)
        return Set(units.map(\.description))
    }
}
