import Coordination
import Domain

/// One person's answer is written down: to whom, what, until when.
struct ConsentForm: PlanForm {
    static let part = PlanPath.newConsent
    static let isForHolder = true
    let base: PlanFormBase
    /// The one to ask; nobody when the form is open to everyone who decides.
    private let asked: Consent.Giver?

    init(base: PlanFormBase) { self.init(base, asking: Self.nextGiver(base.overview)) }

    init(_ base: PlanFormBase, asking asked: Consent.Giver?) {
        self.base = base
        self.asked = asked
    }

    var form: Form {
        let decisions = ["yes", "no"].map {
            Field.Option(value: $0, label: words["consentDecision.\($0)"])
        }
        let start = ConsentStart(base.overview, asking: asked, words)
        return form(
            "consent",
            [
                .radios("giver", givers).suggested(asked?.formValue ?? ""),
                .radios("decision", decisions),
            ] + start.notes.map { .note($0).shown(when: "yes") } + [
                .checks("parties", base.otherUnits).suggested(start.parties).shown(when: "yes"),
                .checks("kinds", kinds).suggested(start.kinds).shown(when: "yes"),
                .radios("consentForm", Field.options(Consent.Form.self, "consentForm", words)),
                .day("from").suggested(base.overview.today.description),
                .day("until").suggested(base.overview.today.adding(years: 1).description),
            ],
            clause: .consent
        )
    }

    func submit(
        _ reader: inout FormReader,
        to coordinator: Coordinator,
        as caller: Caller
    ) async throws -> String {
        let giver = readGiver(&reader)
        let decision = readDecision(&reader)
        let form = reader.choice("consentForm", as: Consent.Form.self)
        let from = reader.day("from")
        let until = reader.day("until")
        let period = from.flatMap { from in until.flatMap { Period(from: from, until: $0) } }
        if from != nil, until != nil, period == nil {
            reader.note("until", .other(key: "field.until.beforeFrom"))
        }
        check(from, until, &reader)
        let lacksMeetings = decision?.lacksMeetings ?? false
        try await coordinator.recordConsent(
            of: try reader.finish(giver),
            try reader.finish(decision),
            form: try reader.finish(form),
            period: try reader.finish(period),
            in: plan.id,
            as: caller
        )
        let done: Done = lacksMeetings ? .consentWithoutMeetings : .consent
        return done.path(Paths.plan(plan.id, .consents))
    }

    /// Asks the rules already here, so that everything wrong is told at once.
    private func check(_ from: CivilDate?, _ until: CivilDate?, _ reader: inout FormReader) {
        let today = reader.today
        if let from { reader.check("from") { try Consent.allowBeginning(on: from, today: today) } }
        if let until { reader.check("until") { try Consent.allowEnd(on: until, today: today) } }
    }

    private var givers: [Field.Option] {
        base.overview.register.mayAnswer.map { giver in
            let label =
                switch giver {
                case .guardian(let id):
                    base.overview.family.guardians.first { $0.id == id }
                        .map { "\($0.name) (\($0.relation))" } ?? ""
                case .child: base.overview.child.givenName
                }
            return Field.Option(value: giver.formValue, label: label)
        }
    }

    /// The one to ask next: the first of those who decide whose answer is missing.
    private static func nextGiver(_ overview: PlanOverview) -> Consent.Giver? {
        guard case .waiting(let givers) = overview.standing else { return nil }
        return givers.first
    }

    /// Whose plan it is follows with everything else and is no choice.
    private var kinds: [Field.Option] {
        let about = base.overview.youngPerson.map(words.about) ?? words
        return InformationKind.allCases.filter { $0 != .summary }.map {
            Field.Option(
                value: $0.rawValue,
                label: about["information.\($0.rawValue)"],
                hint: words["neededFor.\($0.rawValue)"]
            )
        }
    }

    private func readGiver(_ reader: inout FormReader) -> Consent.Giver? {
        let giver = base.overview.register.mayAnswer.first {
            $0.formValue == reader.fields["giver"]
        }
        if giver == nil { reader.note("giver", .missing) }
        return giver
    }

    private func readDecision(_ reader: inout FormReader) -> Consent.Decision? {
        switch reader.fields["decision"] {
        case "no": return .no
        case "yes":
            let parties = reader.ids("parties", of: ServiceUnit.self)
            if parties.isEmpty { reader.note("parties", .missing) }
            let kinds = Set(
                reader.fields.all("kinds").compactMap { InformationKind(rawValue: $0) }
            )
            if kinds.isEmpty { reader.note("kinds", .missing) }
            let scope = Consent.Scope(
                parties: parties.union([base.unit]),
                kinds: kinds.union([.summary])
            )
            let (decision, unit) = (Consent.Decision.yes(scope), base.unit)
            if !parties.isEmpty {
                reader.check("parties") { try Consent.allow(decision, by: unit) }
            }
            return decision
        default:
            reader.note("decision", .missing)
            return nil
        }
    }
}

extension Consent.Decision {
    /// Whether it is a yes after which nobody can be called to a meeting.
    fileprivate var lacksMeetings: Bool {
        switch self {
        case .yes(let scope): !scope.kinds.contains(.meetings)
        case .no: false
        }
    }
}

extension Consent.Giver {
    /// The giver as a form's value.
    fileprivate var formValue: String {
        switch self {
        case .guardian(let id): "guardian-\(id)"
        case .child: "child"
        }
    }
}
