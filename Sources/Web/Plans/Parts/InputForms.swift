import Coordination
import Domain

/// An input is written down: the own unit's promise, or a question to another.
struct InputForm: PlanForm {
    static let part = PlanPath.newInput
    let base: PlanFormBase

    var form: Form {
        let name = ["name": base.overview.child.givenName]
        return form(
            "input",
            [
                .area("what", rows: 3),
                .select("performer", performers).suggested(base.unit.description),
                .day("answerBy").optional().suggested(inTwoWeeks.description),
                .select("need", base.none("field.need.none") + needs).optional()
                    .suggested(needs.count == 1 ? needs[0].value : ""),
            ] + goal + [
                .day("starts").optional().rare(),
                .select("arena", base.none("field.arena.none") + places).optional().rare(),
                .checks("decided", [decided]).optional().rare(),
                .checks("staying", staying).with(name).rare(),
                .select("payer", base.none("field.payer.none") + payers).optional().rare(),
            ],
            clause: .eachPromisesItsOwn
        )
    }

    func submit(
        _ reader: inout FormReader,
        to coordinator: Coordinator,
        as caller: Caller
    ) async throws -> String {
        let what = reader.prose("what")
        let performer = reader.id("performer", of: ServiceUnit.self)
        let answerBy = reader.replyDay("answerBy")
        let starts = reader.optionalDay("starts")
        let staying = reader.fields.all("staying")
        let need = reader.optionalID("need", of: Need.self)
        let goal = reader.optionalID("goal", of: Goal.self)
        let payer = reader.optionalID("payer", of: Principal.self)
        _ = try await coordinator.addInput(
            try reader.finish(what),
            for: need,
            aimingAt: goal,
            by: try reader.finish(performer),
            answerBy: answerBy,
            starts: starts,
            staying: Staying(
                atHome: !staying.contains("leavesHome"),
                inSchool: !staying.contains("leavesSchool")
            ),
            payer: payer,
            place: InputPlace(rawValue: reader.fields["arena"]),
            needsDecision: reader.isChecked("decided"),
            to: plan.id,
            as: caller
        )
        return performer == base.unit ? backToPlan : Paths.plan(plan.id, .handOut)
    }

    /// The units, saying of which that a question cannot be sent to them yet.
    ///
    /// Only the holder knows that: a unit with a copy has not been told of every yes.
    private var performers: [Field.Option] {
        guard base.overview.plan.isOwn else { return base.units }
        return base.units.map { option in
            guard let unit = ServiceUnit.ID(option.value), !base.mayName(unit, in: .input) else {
                return option
            }
            let label = words.text("field.performer.outOfReach", ["unit": option.label])
            return Field.Option(value: option.value, label: label)
        }
    }

    /// A suggestion only; a question has no day of its own in law or agreement.
    private var inTwoWeeks: CivilDate { base.overview.today.adding(days: 14) }

    private var needs: [Field.Option] {
        base.overview.needs.map {
            Field.Option(
                value: $0.content.id.description,
                label: String($0.content.words.description.prefix(80))
            )
        }
    }

    /// Which goal the input is to lead to, once there is one to choose.
    private var goal: [Field] {
        let goals = base.overview.goals.map {
            Field.Option(
                value: $0.content.id.description,
                label: $0.content.words.description.shortened(to: 80)
            )
        }
        return goals.isEmpty
            ? [] : [.select("goal", base.none("field.goal.none") + goals).optional()]
    }

    private var staying: [Field.Option] {
        ["leavesHome", "leavesSchool"].map {
            Field.Option(value: $0, label: words["staying.\($0)"])
        }
    }

    private var places: [Field.Option] { Field.options(InputPlace.self, "arena", words) }

    private var decided: Field.Option {
        Field.Option(value: "1", label: words["field.decided.choice"])
    }

    private var payers: [Field.Option] {
        base.overview.directory.principals.map {
            Field.Option(value: $0.id.description, label: $0.name)
        }
    }
}

/// Something that someone other than a principal does.
struct MeasureForm: PlanForm {
    static let part = PlanPath.newMeasure
    let base: PlanFormBase

    var form: Form {
        let circles = Field.options(OtherMeasure.Circle.self, "circle", words)
        return form(
            "measure",
            [
                .line("who"), .area("measure", rows: 2), .line("when"),
                .radios("circle", circles).suggested(OtherMeasure.Circle.family.rawValue),
            ]
        )
    }

    func submit(
        _ reader: inout FormReader,
        to coordinator: Coordinator,
        as caller: Caller
    ) async throws -> String {
        let who = reader.line("who")
        let what = reader.prose("measure")
        let when = reader.line("when")
        let circle = reader.choice("circle", as: OtherMeasure.Circle.self)
        try await coordinator.addMeasure(
            by: try reader.finish(who),
            try reader.finish(what),
            when: try reader.finish(when),
            circle: try reader.finish(circle),
            to: plan.id,
            as: caller
        )
        return backToPlan
    }
}
