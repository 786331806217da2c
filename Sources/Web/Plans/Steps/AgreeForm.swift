import Coordination
import Domain

/// The parties agree on the plan, which from now on is common.
struct AgreeForm: PlanForm {
    static let part = PlanPath.agreement
    static let isForHolder = true
    let base: PlanFormBase

    var form: Form {
        let none = Field.Option(value: "1", label: words["field.othersDoNothing.choice"])
        return form(
            "agree",
            lead + [.day("followUp").suggested(inEightWeeks.description)]
                + (base.overview.measures.isEmpty ? [.checks("othersDoNothing", [none])] : [])
                + considered,
            clause: .eachPromisesItsOwn
        )
    }

    func submit(
        _ reader: inout FormReader,
        to coordinator: Coordinator,
        as caller: Caller
    ) async throws -> String {
        let leader = leadIsMissing ? readLead(&reader) : nil
        let followUp = self.followUp(&reader)
        let othersDoNothing = reader.isChecked("othersDoNothing")
        let consideration = self.consideration(&reader)
        try await coordinator.agree(
            on: plan.id,
            version: try reader.version(),
            followUp: try reader.finish(followUp),
            lead: leader,
            othersDoNothing: othersDoNothing,
            considering: try reader.finish(consideration),
            as: caller
        )
        return Paths.plan(plan.id, .handOut)
    }

    /// A suggestion only; the parties and the family set the day.
    private var inEightWeeks: CivilDate { base.overview.today.adding(days: 56) }

    private var leadIsMissing: Bool { !base.overview.roles.contains { $0.kind == .lead } }

    private var lead: [Field] {
        guard leadIsMissing else { return [] }
        return [
            .select("leadUnit", base.units(namedIn: .handover)).suggested(base.unit.description),
            .line("leadName"),
        ]
    }

    private func readLead(_ reader: inout FormReader) -> PlanRole? {
        let unit = base.named("leadUnit", in: .handover, &reader)
        if unit == nil { reader.note("leadUnit", .missing) }
        let name = reader.line("leadName")
        guard let unit, let name else { return nil }
        return PlanRole(kind: .lead, unit: unit, name: name)
    }
}
