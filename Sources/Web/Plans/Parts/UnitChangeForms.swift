import Coordination
import Domain

/// Staff tell that their own unit closes or moves, in every plan at once.
struct UnitChangeForm: SiteForm {
    static let path = "enheten/andring"
    let words: Words

    /// - Throws: `NotAllowed.staffOnly` for the family.
    static func load(_ request: FormRequest) async throws -> Self {
        guard request.caller.unit != nil else { throw NotAllowed.staffOnly }
        return Self(words: request.words)
    }

    var form: Form {
        Form(
            name: "unitChange",
            action: Paths.unitChange,
            fields: [
                .radios("change", Field.options(UnitChange.Kind.self, "change", words)),
                .day("changeDay"), .area("changeAccount", rows: 3),
            ],
            crumb: (Paths.toDo, words["toDo.heading"])
        )
    }

    func submit(
        _ reader: inout FormReader,
        to coordinator: Coordinator,
        as caller: Caller
    ) async throws -> String {
        let kind = reader.choice("change", as: UnitChange.Kind.self)
        let day = reader.day("changeDay")
        let account = reader.prose("changeAccount")
        let today = reader.today
        if let day { reader.check("changeDay") { try UnitChange.allow(on: day, today: today) } }
        let reach = try await coordinator.tellUnitChange(
            try reader.finish(kind),
            on: try reader.finish(day),
            try reader.finish(account),
            as: caller
        )
        return Self.done(reach).path(Paths.toDo)
    }

    /// What is said afterwards; nothing is called told that someone does not know.
    private static func done(_ reach: UnitChangeReach) -> Done {
        switch (reach.told, reach.untold) {
        case (0, 0): .changeConcernsNobody
        case (_, 0): .changeTold
        default: .changeUntold
        }
    }
}

/// The one who holds the plan tells the rest of a unit's change.
struct TellOnForm: SiteForm {
    static let path = "planer/:plan/andringar/:change/beratta"
    let reading: PlanReading
    let change: UnitChange

    /// - Throws: `NotFound`; `Plan.Refusal.notHolder`.
    static func load(_ request: FormRequest) async throws -> Self {
        let reading = try await request.reading()
        let id: UnitChange.ID = try request.context.id("change")
        guard let held = reading.overview.unitChanges.first(where: { $0.content.id == id }) else {
            throw NotFound()
        }
        guard request.caller.unit == reading.plan.holder else {
            throw Plan.Refusal.notHolder
        }
        return Self(reading: reading, change: held.content)
    }

    private var plan: Plan.ID { reading.plan.id }

    var form: Form {
        let values = [
            "unit": reading.unitName(change.unit), "day": reading.day(change.day),
        ]
        return Form(
            name: "tellOn",
            action: Paths.tellOn(change.id, in: plan),
            fields: [
                .note(reading.text("unitChange.\(change.kind.rawValue)", values)),
                .area("changeAccount", rows: 3).preset(change.account.description),
            ],
            crumb: (Paths.plan(plan), reading.words["form.backToPlan"])
        )
    }

    func submit(
        _ reader: inout FormReader,
        to coordinator: Coordinator,
        as caller: Caller
    ) async throws -> String {
        let account = reader.prose("changeAccount")
        try await coordinator.tellOn(
            change.id,
            try reader.finish(account),
            in: plan,
            as: caller
        )
        return Paths.plan(plan, .handOut)
    }
}
