import Coordination
import Domain

/// The guardians of a child and who else has insight: what stands about each, and what can be done.
///
/// For staff only. What it says about one guardian no guardian reads.
struct GuardiansPage: Page {
    static let template = "guardians/guardians"

    let pageTitle: String
    let planHref: String
    let notice: [String: String]?
    let child: [String: Any]
    let alone: [String: Any]?
    let guardians: [[String: Any]]
    let hasNoGuardians: Bool
    let newHref: String?
    let invited: [[String: Any]]
    let hasNoInvited: Bool
    let inviteHref: String?
    var section: MenuSection? { .plans }

    init(_ book: GuardianBook, for caller: Caller, done: Done? = nil, in words: Words) {
        let overview = book.overview
        let plan = overview.plan.content
        pageTitle = words["guardians.heading"]
        planHref = Paths.plan(plan.id)
        notice = Done.notice(done, in: words)
        child = Self.child(book, words)
        alone = Self.alone(overview, words)
        guardians = overview.family.guardians.map {
            GuardianRow(
                base: GuardianFormBase(book: book, guardian: $0, words: words)
            ).model
        }
        hasNoGuardians = guardians.isEmpty
        newHref = overview.plan.isOwn ? Paths.newGuardian(overview.child.id) : nil
        invited = overview.records.invitations.map {
            InvitedRow(invitation: $0, overview: overview, words: words).model(for: caller)
        }
        hasNoInvited = invited.isEmpty
        let mayInvite = overview.plan.isOwn && !plan.status.isEnded
        inviteHref = mayInvite ? Paths.plan(plan.id, .invite) : nil
    }

    /// Who the child is, what was written by mistake, and the way to put it right for its writer.
    private static func child(_ book: GuardianBook, _ words: Words) -> [String: Any] {
        let (overview, child) = (book.overview, book.overview.child)
        let former = book.formerly.map {
            words.text("guardians.child.formerly", facts(of: $0.content, words))
        }
        var model: [String: Any] = [
            "facts": words.text("guardians.child.facts", facts(of: child, words)),
            "formerly": former,
        ]
        if overview.plan.isOwn {
            model["href"] = Paths.plan(overview.plan.content.id, .child)
        }
        model["signIn"] =
            SignInRow(whose: .child(child.id), name: child.givenName, book: book, words: words)
            .model
        return model
    }

    private static func facts(of child: Child, _ words: Words) -> [String: String] {
        [
            "name": "\(child.givenName) \(child.familyName)",
            "day": words.longDay(child.birthDate),
        ]
    }

    /// That the young person decides alone, and how the unit reasoned.
    private static func alone(_ overview: PlanOverview, _ words: Words) -> [String: Any]? {
        guard overview.plan.content.say == .alone else { return nil }
        let name = ["name": overview.child.givenName]
        return [
            "heading": words.text("guardians.alone.heading", name),
            "text": words.text("guardians.alone.text", name),
            "judged": overview.records.assessments.map {
                [
                    "question": $0.question.description, "reasons": $0.reasons.description,
                    "day": words.longDay($0.day),
                ]
            },
        ]
    }
}

/// One guardian: who, what stands, and the acts that are open, folded.
struct GuardianRow {
    let base: GuardianFormBase

    var model: [String: Any] {
        let tag = state
        var model: [String: Any] = [
            "name": guardian.name, "relation": guardian.relation,
            "tag": ["kind": tag.kind, "label": words["guardians.tag.\(tag.word)"]],
            "facts": facts,
        ]
        model["signIn"] =
            SignInRow(
                whose: .guardian(guardian.id),
                name: guardian.name,
                book: base.book,
                words: words
            ).model
        let acts = base.open.map { act in
            [
                "href": Paths.guardian(guardian.id, act, in: base.plan),
                "label": words["guardians.act.\(act)"],
            ]
        }
        if !acts.isEmpty { model["acts"] = ["list": acts, "who": guardian.name] as [String: Any] }
        return model
    }

    private var words: Words { base.words }
    private var guardian: Guardian { base.guardian }
    private var overview: PlanOverview { base.book.overview }

    /// The guardian is asked, as far as this unit can tell; another unit may know more.
    private var isAsked: Bool {
        overview.deciders.contains(.guardian(guardian.id))
    }

    private var state: (kind: String, word: String) {
        switch base.place.because {
        case .custody where !isAsked: ("plain", "notAsked")
        case .custody: ("done", "custody")
        case .noCustody: ("plain", "noCustody")
        case .childAlone: ("plain", "childAlone")
        case .closed: ("late", "closed")
        case .unreachable: ("wait", "unreachable")
        }
    }

    private var facts: [String] {
        let values = ["name": overview.child.givenName]
        // To the holder, who is the one that others are to ring, it is said who may know more.
        let isHoldersOwn = state.word == "notAsked" && overview.plan.isOwn
        let place =
            isHoldersOwn
            ? words["guardians.notAskedByHolder"]
            : words.text("guardians.place.\(state.word)", values)
        return ([guardianKind, place] + because + [refused, limits] + decisions).compactMap { $0 }
    }

    private var guardianKind: String? {
        guardian.kind == .parent ? nil : words["guardianKind.\(guardian.kind.rawValue)"]
    }

    /// The record behind the place, for the unit that wrote it or has got it.
    private var because: [String?] {
        if let closure = base.book.closure(of: guardian.id) {
            let key = closure.isDue(on: overview.today) ? "due" : "until"
            return [
                words.text(
                    "guardians.closure.\(key)",
                    ["day": words.longDay(closure.review)]
                ),
                words.text(
                    "guardians.closure.by",
                    ["who": closure.decidedBy, "day": words.longDay(closure.decided)]
                ),
                closure.reason.description,
            ]
        }
        guard let absence = base.book.absence(of: guardian.id) else { return [] }
        let since = ["day": words.longDay(absence.from)]
        return [
            words.text("guardians.absence.since", since),
            absence.tried.map { words.text("guardians.absence.tried", ["how": $0.description]) },
            absence.urgency.map {
                words.text("guardians.absence.urgency", ["why": $0.description])
            },
        ]
    }

    private var refused: String? {
        let latest = overview.register.latest(of: .guardian(guardian.id))
        return latest?.decision == .no ? words["guardians.saidNo"] : nil
    }

    /// What a court has limited the task to.
    private var limits: String? {
        guard let limits = guardian.limits else { return nil }
        let kinds = InformationKind.allCases.filter(limits.contains)
            .map { words["consents.gaps.about.\($0.rawValue)"] }
        return words.text("guardians.limits", ["kinds": words.list(kinds)])
    }

    private var decisions: [String?] {
        overview.records.decisions.filter { $0.guardian == guardian.id }.map { decision in
            words.text(
                "guardians.decision",
                [
                    "what": words["boardMeasure.\(decision.measure.rawValue)"],
                    "reference": decision.reference, "day": words.longDay(decision.decided),
                ]
            )
        }
    }
}
