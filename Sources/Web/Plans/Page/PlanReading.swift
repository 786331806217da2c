import Coordination
import Domain

/// One plan as one caller reads it, in one language: the small words that every section needs.
struct PlanReading {
    let overview: PlanOverview
    let words: Words

    var plan: Plan { overview.plan.content }
    var today: CivilDate { overview.today }
    var name: String { overview.child.givenName }
    /// Whether this is a copy that was handed out, which may be older than the plan itself.
    ///
    /// About a copy nothing is said that would be wrong if the plan has moved on: no lateness, no
    /// running clock, no empty section.
    var isCopy: Bool { !overview.plan.isOwn }

    /// A text, in which `{name}` is the child and `{nameOf}` the child's name with its ending.
    func text(_ key: String, _ values: [String: String] = [:]) -> String {
        let child = ["name": name, "nameOf": nameOf]
        return words.text(key, values.merging(child) { value, _ in value })
    }

    private var nameOf: String {
        let isHissing = name.last.map { "sxzSXZ".contains($0) } ?? false
        let key = isHissing ? "plan.ofHissing" : "plan.of"
        return words.text(key, ["name": name])
    }

    func day(_ day: CivilDate) -> String { words.day(day, today: today) }

    func unit(_ id: ServiceUnit.ID) -> ServiceUnit? {
        overview.directory.units.first { $0.id == id }
    }

    func unitName(_ id: ServiceUnit.ID) -> String { unit(id)?.name ?? "" }

    /// A unit with the mark of its sector.
    func mark(_ id: ServiceUnit.ID) -> [String: String] {
        ["mark": unit(id)?.sector.rawValue ?? Sector.other.rawValue, "who": unitName(id)]
    }

    /// Who gave a consent, as far as the caller knows the family.
    func giver(_ giver: Consent.Giver) -> String {
        switch giver {
        case .child: name
        case .guardian(let id):
            overview.family.guardians.first { $0.id == id }.map { $0.relation.capitalizingFirst }
                ?? words["plan.someGuardian"]
        }
    }

    /// The box that says why a rule bites, in the words of the agreement the plan was made under.
    func clause(_ cited: CitedClause, asking question: String) -> [String: String]? {
        guard let clause = overview.version.terms.clause(cited) else { return nil }
        return [
            "question": text(question),
            "text": words.language == .sv ? clause.duty.sv : clause.duty.en,
            "href": Paths.clause(cited, of: plan.agreement),
            "linkText": words["plan.readAgreement"],
        ]
    }

    /// Inputs that wait for the answer of this unit, while it can still be given.
    func questions(to unit: ServiceUnit.ID?) -> [SupportInput] {
        guard !plan.status.isEnded else { return [] }
        return overview.inputs.map(\.content).filter {
            $0.performer == unit && overview.commitment(to: $0) == .asked
        }
    }

    /// The meeting that has been called but is not yet written about.
    var coming: PlanMeeting? {
        let held = overview.steps.last { $0.kind == .met || $0.kind == .followedUp }?.day
        return overview.meetings.last { meeting in
            meeting.notes == nil && held.map { meeting.day > $0 } ?? true
        }
    }
}

extension String {
    /// The text with its first letter in upper case.
    var capitalizingFirst: String { prefix(1).uppercased() + dropFirst() }

    /// The beginning of a long text, cut at a space.
    func shortened(to longest: Int) -> String {
        guard count > longest else { return self }
        let start = prefix(longest)
        let end = start.lastIndex(where: \.isWhitespace) ?? start.endIndex
        return start[..<end] + "…"
    }
}
