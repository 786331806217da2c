import Coordination
import Domain

/// An assignment gets a last day.
struct EndAssignmentForm: SiteForm {
    static let path = "administration/personer/:person/uppdrag/:assignment/avslut"
    let base: PersonFormBase
    let held: StaffList.Held

    /// - Throws: `NotFound`.
    static func load(_ request: FormRequest) async throws -> Self {
        let base = try await PersonFormBase(request)
        return Self(base: base, held: try base.held(try request.context.id("assignment")))
    }

    var form: Form {
        Form(
            name: "endAssignment",
            action: Paths.endAssignment(held.assignment.id, of: base.person.id),
            fields: base.lastDay.fields,
            crumb: base.crumb,
            values: [
                "who": base.person.name, "what": base.text.line(held.assignment),
                "days": base.text.days(held.assignment.period),
            ]
        )
    }

    func submit(
        _ reader: inout FormReader,
        to coordinator: Coordinator,
        as caller: Caller
    ) async throws -> String {
        let day = base.lastDay.read(&reader)
        try await coordinator.endAssignment(
            held.assignment.id,
            on: try reader.finish(day),
            as: caller
        )
        return Done.saved.path(Paths.person(base.person.id))
    }
}

/// A colleague stands in for someone.
struct NewDeputyForm: SiteForm {
    static let path = "administration/personer/:person/uppdrag/:assignment/stallforetradare"
    let base: PersonFormBase
    let held: StaffList.Held
    let colleagues: [StaffList.Entry]

    /// - Throws: `NotFound`.
    static func load(_ request: FormRequest) async throws -> Self {
        let base = try await PersonFormBase(request)
        let list = try await request.coordinator.staffList(as: request.caller)
        return Self(
            base: base,
            held: try base.held(try request.context.id("assignment")),
            colleagues: list.entries.filter { entry in
                ![base.person.id, request.caller.person].contains(entry.person.id)
                    && entry.closed == nil
                    && entry.assignments.contains { !$0.assignment.period.isOver(on: base.today) }
            }.sorted { $0.person.name < $1.person.name }
        )
    }

    var form: Form {
        let none = Field.Option(value: "", label: base.words["field.standIn.choose"])
        let options = colleagues.map {
            Field.Option(
                value: $0.person.id.description,
                label: "\($0.person.name) (\($0.userName))"
            )
        }
        let from = max(base.today, held.assignment.period.from)
        let days: [Field] = [
            .day("staffFrom").suggested(from.description),
            .day("staffUntil").optional()
                .suggested(held.assignment.period.until?.description ?? ""),
        ]
        return Form(
            name: "newDeputy",
            action: Paths.newDeputy(for: held.assignment.id, of: base.person.id),
            fields: [.select("standIn", [none] + options)] + days,
            crumb: base.crumb,
            values: [
                "who": base.person.name, "what": base.text.line(held.assignment),
                "days": base.text.days(held.assignment.period),
            ]
        )
    }

    func submit(
        _ reader: inout FormReader,
        to coordinator: Coordinator,
        as caller: Caller
    ) async throws -> String {
        let chosen = reader.fields["standIn"]
        if chosen.isEmpty { reader.note("standIn", .missing) }
        let deputy = colleagues.first { $0.person.id.description == chosen }
            .flatMap { try? UserName(parsing: $0.userName) }
        let period = reader.staffPeriod()
        _ = try await coordinator.nameDeputy(
            try reader.finish(deputy),
            for: held.assignment.id,
            during: try reader.finish(period),
            as: caller
        )
        return Done.saved.path(Paths.person(base.person.id))
    }
}

/// A colleague stands in no more.
struct EndDeputyForm: SiteForm {
    static let path = "administration/personer/:person/stallforetradare/:deputyship/avslut"
    let base: PersonFormBase
    let held: StaffList.Held
    let deputy: StaffList.Deputy

    /// - Throws: `NotFound`.
    static func load(_ request: FormRequest) async throws -> Self {
        let base = try await PersonFormBase(request)
        let id: Deputyship.ID = try request.context.id("deputyship")
        for held in base.member.entry.assignments {
            guard let found = held.deputies.first(where: { $0.deputyship.id == id }) else {
                continue
            }
            return Self(base: base, held: held, deputy: found)
        }
        throw NotFound()
    }

    var form: Form {
        Form(
            name: "endDeputy",
            action: Paths.endDeputy(deputy.deputyship.id, of: base.person.id),
            fields: base.lastDay.fields,
            crumb: base.crumb,
            values: [
                "who": base.person.name, "deputy": deputy.name,
                "what": base.text.line(held.assignment),
                "days": base.text.days(deputy.deputyship.period),
            ]
        )
    }

    func submit(
        _ reader: inout FormReader,
        to coordinator: Coordinator,
        as caller: Caller
    ) async throws -> String {
        let day = base.lastDay.read(&reader)
        try await coordinator.endDeputy(
            deputy.deputyship.id,
            on: try reader.finish(day),
            as: caller
        )
        return Done.saved.path(Paths.person(base.person.id))
    }
}
