import Coordination
import Domain

/// One plan as one caller reads it, in one language: the small words that every section needs.
struct PlanReading {
    let overview: PlanOverview
    let words: Words
    let caller: Caller
    let isOnPaper: Bool
    let speech: Speech

    /// - Parameter isOnPaper: Whether it is for paper, which speaks of the child by name to everyone
    ///   who reads.
    init(overview: PlanOverview, words: Words, caller: Caller, isOnPaper: Bool = false) {
        self.overview = overview
        self.words = words
        self.caller = caller
        self.isOnPaper = isOnPaper
        speech = Speech(
            of: overview.child,
            isToChild: caller.isChild && !isOnPaper,
            isAlone: !overview.isSeenByGuardians,
            in: words
        )
    }

    var plan: Plan { overview.plan.content }
    var today: CivilDate { overview.today }
    var name: String { overview.child.givenName }
    /// Whether this is a copy that was handed out, which may be older than the plan itself.
    ///
    /// About a copy nothing is said that would be wrong if the plan has moved on: no lateness, no
    /// running clock, no empty section.
    var isCopy: Bool { !overview.plan.isOwn }

    /// A text in which `{name}` is the child, in the child's own words when the child reads.
    func text(_ key: String, _ values: [String: String] = [:]) -> String {
        speech.text(key, values)
    }

    /// The status whose word is shown; a plan whose consents have ended does not say they are done.
    ///
    /// A copy says what it said, so that it tells nothing of what has happened since.
    var shownStatus: Plan.Status {
        let isOver = plan.status == .consented && overview.standing != .complete
        return isOver && !isCopy ? .accepted : plan.status
    }

    func day(_ day: CivilDate) -> String { words.day(day, today: today) }

    /// By when the reader's unit is to answer; that it is late, once the day has passed.
    func answerUntil(_ day: CivilDate) -> String {
        let isLate = day < today
        return text(
            isLate ? "plan.next.answerWasDue" : "plan.next.answerBy",
            ["day": self.day(day)]
        )
    }

    func unit(_ id: ServiceUnit.ID) -> ServiceUnit? {
        overview.directory.known(id)
    }

    func unitName(_ id: ServiceUnit.ID) -> String { unit(id)?.name ?? "" }

    /// A unit with the mark of its sector.
    func mark(_ id: ServiceUnit.ID) -> [String: String] {
        ["mark": unit(id)?.sector.rawValue ?? Sector.other.rawValue, "who": unitName(id)]
    }

    /// Who gave a consent, as far as the caller knows the family.
    func giver(_ giver: Consent.Giver) -> String {
        switch giver {
        case .child: caller.isChild && !isOnPaper ? text("familyWords.you") : name
        case .guardian(let id):
            overview.family.guardians.first { $0.id == id }.map(called)
                ?? words["plan.someGuardian"]
        }
    }

    /// That the child was not asked again, and when it was.
    func askedEarlier(at step: Step.Kind) -> String {
        text("voice.askedEarlier", ["when": words["voice.at.\(step.rawValue)"]])
    }

    /// What the child calls the guardian; the name, where the child calls two the same.
    private func called(_ guardian: Guardian) -> String {
        let same = overview.family.guardians.filter { $0.relation == guardian.relation }
        return same.count > 1 ? guardian.name : guardian.relation.capitalizingFirst
    }

    /// The box that says why a rule bites, in the words of the agreement the plan was made under.
    ///
    /// Not for the child, who finds them all on the page of the agreement.
    func clause(_ cited: CitedClause, asking question: String) -> [String: String]? {
        guard !caller.isChild, let clause = overview.version.terms.clause(cited) else {
            return nil
        }
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

    /// Whether the unit whose row it is was called to the meeting, which was then moved without it;
    /// that is so also on the unit's paper.
    func isLeftOut(of meeting: PlanMeeting) -> Bool {
        meeting.dropped.contains(overview.plan.holder)
    }

    /// That the unit whose row it is need not go to the meeting; on paper with its name.
    func leftOut(of meeting: PlanMeeting) -> String {
        text(
            isOnPaper ? "paper.leftOut" : "plan.meeting.gone.leftOut",
            ["day": day(meeting.day), "unit": unitName(overview.plan.holder)]
        )
    }

    /// The meeting that this unit is called to and owes an answer about.
    func call(to unit: ServiceUnit.ID?) -> PlanMeeting? {
        guard let unit, !plan.status.isEnded, let meeting = overview.coming,
            meeting.day >= today, meeting.isWaiting(for: unit),
            overview.answer(of: unit, to: meeting) == nil
        else { return nil }
        return meeting
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
