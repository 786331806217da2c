import Coordination
import Domain

/// Someone in the family asks for copies; the request goes to every unit that they know of.
struct AskForCopiesForm: SiteForm {
    static let path = "planer/:plan/\(PlanPath.newCopies.rawValue)"
    let copies: CopyRequests
    let words: Words

    /// - Throws: `NotFound`; `NotAllowed.familyOnly`.
    static func load(_ request: FormRequest) async throws -> Self {
        let copies = try await request.coordinator.copyRequests(
            in: try request.context.id("plan"),
            as: request.caller
        )
        guard request.caller.unit == nil else { throw NotAllowed.familyOnly }
        return Self(copies: copies, words: request.words)
    }

    private var plan: Plan.ID { copies.overview.plan.content.id }

    var form: Form {
        Form(
            name: "askForCopies",
            action: Paths.plan(plan, .newCopies),
            fields: [.area("copyWish", rows: 3)],
            crumb: (Paths.plan(plan, .copies), words["copies.back"]),
            values: ["units": words.list(copies.holders.map(\.name))]
        )
    }

    func submit(
        _ reader: inout FormReader,
        to coordinator: Coordinator,
        as caller: Caller
    ) async throws -> String {
        let wish = reader.prose("copyWish")
        _ = try await coordinator.askForCopies(
            of: try reader.finish(wish),
            in: plan,
            as: caller
        )
        return Done.sent.path(Paths.plan(plan, .copies))
    }
}

/// A unit answers for its own: yes, or no with the reason, part by part or whole.
struct AnswerCopyForm: SiteForm {
    static let path = "planer/:plan/\(PlanPath.copies.rawValue)/:copy/svar"
    let request: CopyRequest
    let overview: PlanOverview
    let words: Words

    /// - Throws: `NotFound`, also for a request that has its answer; `NotAllowed.staffOnly`.
    static func load(_ request: FormRequest) async throws -> Self {
        let copies = try await request.coordinator.copyRequests(
            in: try request.context.id("plan"),
            as: request.caller
        )
        guard request.caller.unit != nil else { throw NotAllowed.staffOnly }
        let id: CopyRequest.ID = try request.context.id("copy")
        let held = copies.requests.first { $0.content.id == id && $0.content.answer == nil }
        guard let held else { throw NotFound() }
        return Self(request: held.content, overview: copies.overview, words: request.words)
    }

    private var plan: Plan.ID { overview.plan.content.id }

    var form: Form {
        let decisions = ["whole", "part", "no"].map {
            Field.Option(value: $0, label: words["copyDecision.\($0)"])
        }
        let about = overview.youngPerson.map(words.about) ?? words
        let kinds = Field.options(InformationKind.self, "information", about)
        let names = ConsentNames(overview, in: words)
        return Form(
            name: "answerCopy",
            action: Paths.copyAnswer(request.id, in: plan),
            fields: [
                .note(
                    words.text("copies.askedBy", ["who": names.subject(request.asker)])
                ),
                .note(words.quote(request.wish)),
                .radios("copyDecision", decisions),
                .checks("copyWithout", kinds).shown(when: "without"),
                .area("copyReason", rows: 3).shown(when: "refusing"),
            ],
            crumb: (Paths.plan(plan), words["form.backToPlan"])
        )
    }

    func submit(
        _ reader: inout FormReader,
        to coordinator: Coordinator,
        as caller: Caller
    ) async throws -> String {
        let decision = decision(&reader)
        try await coordinator.answerCopyRequest(
            request.id,
            try reader.finish(decision),
            in: plan,
            as: caller
        )
        return Done.saved.path(Paths.plan(plan, .copies))
    }

    private func decision(_ reader: inout FormReader) -> CopyRequest.Decision? {
        switch reader.fields["copyDecision"] {
        case "whole": return .whole
        case "part":
            let without = Set(
                reader.fields.all("copyWithout").compactMap(InformationKind.init(rawValue:))
            )
            if without.isEmpty { reader.note("copyWithout", .missing) }
            return reader.prose("copyReason").map { .part(without: without, because: $0) }
        case "no": return reader.prose("copyReason").map { .no(because: $0) }
        default:
            reader.note("copyDecision", .missing)
            return nil
        }
    }
}
