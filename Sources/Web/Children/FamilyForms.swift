import Coordination
import Domain

/// One more guardian is written down.
struct GuardianForm: SiteForm {
    static let path = "barn/:child/vardnadshavare"
    let child: Child.ID
    let today: CivilDate
    let words: Words

    static func load(_ request: FormRequest) async throws -> Self {
        let child: Child.ID = try request.context.id("child")
        _ = try await request.coordinator.child(child, as: request.caller)
        guard request.caller.unit != nil else { throw NotAllowed.staffOnly }
        return Self(child: child, today: request.coordinator.today, words: request.words)
    }

    var form: Form {
        Form(
            name: "guardian",
            action: Paths.newGuardian(child),
            fields: [
                .line("personName"), .line("relation"),
                .radios("guardianKind", Field.options(Guardian.Kind.self, "guardianKind", words)),
                .day("custodyFrom").suggested(today.description), .day("custodyUntil").optional(),
            ],
            crumb: (Paths.plans, words["menu.plans"])
        )
    }

    func submit(
        _ reader: inout FormReader,
        to coordinator: Coordinator,
        as caller: Caller
    ) async throws -> String {
        let name = reader.line("personName")
        let relation = reader.line("relation")
        let kind = reader.choice("guardianKind", as: Guardian.Kind.self)
        let from = reader.day("custodyFrom")
        let until = reader.optionalDay("custodyUntil")
        let custody = from.flatMap { Period(from: $0, until: until) }
        if from != nil, custody == nil {
            reader.note("custodyUntil", .other(key: "field.until.beforeFrom"))
        }
        let guardian = NewGuardian(
            name: try reader.finish(name),
            kind: try reader.finish(kind),
            relation: try reader.finish(relation),
            custody: try reader.finish(custody)
        )
        try await coordinator.add(guardian, to: child, as: caller)
        return Done.saved.path(Paths.plans)
    }
}

/// Someone close to the child is written down.
struct ClosePersonForm: SiteForm {
    static let path = "barn/:child/narstaende"
    let child: Child.ID
    let words: Words

    static func load(_ request: FormRequest) async throws -> Self {
        let child: Child.ID = try request.context.id("child")
        _ = try await request.coordinator.child(child, as: request.caller)
        guard request.caller.unit != nil else { throw NotAllowed.staffOnly }
        return Self(child: child, words: request.words)
    }

    var form: Form {
        Form(
            name: "closePerson",
            action: Paths.newClosePerson(child),
            fields: [.line("personName"), .line("relation")],
            crumb: (Paths.plans, words["menu.plans"])
        )
    }

    func submit(
        _ reader: inout FormReader,
        to coordinator: Coordinator,
        as caller: Caller
    ) async throws -> String {
        let name = reader.line("personName")
        let relation = reader.line("relation")
        try await coordinator.addClosePerson(
            name: try reader.finish(name),
            relation: try reader.finish(relation),
            to: child,
            as: caller
        )
        return Done.saved.path(Paths.plans)
    }
}
