import Coordination
import Domain

/// A form below a plan.
protocol PlanForm: SiteForm {
    static var part: PlanPath { get }
    var base: PlanFormBase { get }
    init(base: PlanFormBase)
    /// Whether only the unit that holds the plan uses the form.
    static var isForHolder: Bool { get }
}

extension PlanForm {
    static var path: String { "planer/:plan/\(part.rawValue)" }
    static var isForHolder: Bool { false }

    /// - Throws: `NotFound`; `NotAllowed.staffOnly`; `Plan.Refusal.notHolder`.
    static func load(_ request: FormRequest) async throws -> Self {
        let overview = try await request.overview()
        guard let unit = request.caller.unit else { throw NotAllowed.staffOnly }
        guard !isForHolder || unit == overview.plan.content.holder else {
            throw Plan.Refusal.notHolder
        }
        return Self(base: PlanFormBase(overview: overview, unit: unit, words: request.words))
    }

    var plan: Plan { base.overview.plan.content }
    var words: Words { base.words }
    var draftKey: String? { plan.id.description }
    var read: Set<PartReference> { base.overview.read }

    /// The form of this name, with its place in the site filled in.
    func form(_ name: String, _ fields: [Field], clause: CitedClause? = nil) -> Form {
        Form(
            name: name,
            action: Paths.plan(plan.id, Self.part),
            fields: fields,
            crumb: (Paths.plan(plan.id), words["form.backToPlan"]),
            version: base.overview.plan.version,
            clause: clause.flatMap(base.clause),
            hasDraft: true,
            values: ["name": base.overview.child.givenName],
            youngPerson: base.overview.youngPerson,
            happened: base.happened
        )
    }

    var considered: [Field] {
        ConsideredFields.fields(
            today: base.overview.today,
            child: base.overview.child,
            before: base.overview.noteToCarry,
            earlier: base.askedToday?.kind,
            words
        )
    }

    /// What was considered, on a day on which the plan can take a step.
    func consideration(_ reader: inout FormReader) -> Consideration? {
        if let day = reader.typedDay("day") {
            let (plan, today) = (plan, reader.today)
            reader.check("day") { try plan.allowStep(on: day, today: today) }
        }
        return reader.consideration(earlier: base.askedToday)
    }

    /// The day of the next follow-up, which lies after the day of the step.
    func followUp(_ reader: inout FormReader) -> CivilDate? {
        let next = reader.day("followUp")
        if let next, let day = reader.typedDay("day") {
            reader.check("followUp") { try Plan.allowFollowUp(next, on: day) }
        }
        return next
    }

    /// Where a saved form leads: to the plan, which then says that it is saved.
    var backToPlan: String { Done.saved.path(Paths.plan(plan.id)) }

    /// Where a question to another unit leads: to sending it, which says that it is not yet sent.
    var unsentQuestion: String { Done.unsentQuestion.path(Paths.plan(plan.id, .handOut)) }
}

extension PlanOverview {
    /// The name of a young person who has no guardian in the plan; nothing for a family.
    var youngPerson: String? { isSeenByGuardians ? nil : child.givenName }
}

/// What every form below a plan is made from.
struct PlanFormBase: Sendable {
    let overview: PlanOverview
    let unit: ServiceUnit.ID
    let words: Words

    /// The box that says why a rule bites, with its clause.
    func clause(_ cited: CitedClause) -> [String: String]? {
        guard let clause = overview.version.terms.clause(cited) else { return nil }
        return [
            "question": clause.heading,
            "text": words.language == .sv ? clause.duty.sv : clause.duty.en,
        ]
    }

    /// The steps that have been taken since a version of the plan, each in a sentence.
    func happened(since version: Int) -> [String] {
        let plan = overview.plan.content
        let steps = overview.steps.suffix(max(0, overview.plan.version - version))
        let speech = Speech(of: plan, overview.child, today: overview.today, in: words)
        return steps.map { step in
            let unit = overview.directory.units.first { $0.id == step.unit }?.name ?? ""
            return speech.did(step, by: unit, today: overview.today)
        }
    }

    /// Those who have custody today, as far as the caller knows the family, and are not shut out.
    var guardians: [Guardian] {
        overview.family.guardians.filter {
            $0.hasCustody(of: overview.child, on: overview.today)
                && !overview.shutOut.contains($0.id)
        }
    }

    /// The step of today at which the child was asked, where it may be spoken of.
    var askedToday: RecordedStep? {
        overview.latestAsking.flatMap { $0.day == overview.today ? $0 : nil }
    }

    /// The units to choose from, with the caller's own first.
    var units: [Field.Option] {
        overview.units(choosableAt: unit).map {
            Field.Option(value: $0.id.description, label: $0.name)
        }
    }

    /// The units that can be named in such a part, with the caller's own first.
    func units(namedIn part: PartKind) -> [Field.Option] { units(namedIn: [part]) }

    /// The units that can be named in any of such parts, with the caller's own first.
    func units(namedIn parts: [PartKind]) -> [Field.Option] {
        units.filter { option in
            guard let unit = ServiceUnit.ID(option.value) else { return false }
            return parts.contains { mayName(unit, in: $0) }
        }
    }

    /// Whether the unit can learn that it is named in such a part.
    func mayName(_ other: ServiceUnit.ID, in part: PartKind) -> Bool {
        overview.plan.content.mayName(
            other,
            in: part,
            by: unit,
            consents: overview.register,
            on: overview.today
        )
    }

    /// A unit that is named in such a part; asks the rule already while reading.
    func named(_ name: String, in part: PartKind, _ reader: inout FormReader) -> ServiceUnit.ID? {
        let named = ServiceUnit.ID(reader.fields[name])
        if let named, !mayName(named, in: part) {
            reader.check(name) { throw Plan.Refusal.unitOutOfReach }
        }
        return named
    }

    /// Every other unit to choose from.
    var otherUnits: [Field.Option] { Array(units.dropFirst()) }

    /// A first, empty choice.
    func none(_ key: String) -> [Field.Option] {
        [Field.Option(value: "", label: words[key])]
    }
}

extension FormReader {
    /// The version of the plan that the form was made from.
    mutating func version() throws -> Int {
        guard let version = Int(fields["version"]) else { throw StaleVersion() }
        return version
    }
}
