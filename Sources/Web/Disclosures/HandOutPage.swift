import Coordination
import Domain

/// What is about to be handed out, to whom and because of what; nothing goes before a yes to it.
///
/// - SeeAlso: disclosure case D-15.
struct HandOutPage: Page {
    static let template = "disclosures/hand-out"
    var holdsTyping: Bool { !hasNothingToSend }

    let pageTitle: String
    let lede: String
    let planHref: String
    let consentsHref: String
    let action: String
    let digest: String
    /// Whether the boxes are as someone left them unsent, for the script that keeps them.
    let keep: String
    let submit: String
    let problem: [String: String]?
    let careful: [String: String]?
    let receivers: [[String: Any]]
    let hasNothingToSend: Bool
    let waits: String?
    let kept: [[String: Any]]
    let lawHref: String?
    let clause: [String: Any]?
    let hasProblems: Bool
    var section: MenuSection? { .plans }

    /// Why the page is shown again instead of anything having been sent.
    enum Problem: String {
        /// Someone changed the plan or a consent since the page was shown.
        case changed
        case nothingChosen

        fileprivate func notice(_ words: Words) -> [String: String] {
            [
                "kind": "warning", "heading": words["handout.problem.\(rawValue).heading"],
                "text": words["handout.problem.\(rawValue).text"],
            ]
        }
    }

    /// - Parameter chosen: What was ticked when the page is shown again; all is ticked at first.
    init(
        _ proposal: HandOutProposal,
        in overview: PlanOverview,
        for caller: Caller,
        chosen: HandOutChoice? = nil,
        problem: Problem? = nil,
        after done: Done? = nil,
        _ words: Words
    ) throws {
        let plan = overview.plan.content.id
        let names = ConsentNames(overview, for: caller, in: words)
        let reading = PlanReading(overview: overview, words: words, caller: caller)
        let sendsCall = overview.comingCall != nil && proposal.sends(.meeting)
        pageTitle = words[sendsCall ? "handout.call" : "handout.heading"]
        let hasSent = overview.disclosures.contains { $0.owner == caller.unit }
        lede = words[hasSent ? "handout.ledeAgain" : "handout.lede"]
        submit = words[sendsCall ? "handout.call" : "handout.submit"]
        (planHref, consentsHref) = (Paths.plan(plan), Paths.plan(plan, .consents))
        action = Paths.plan(plan, .handOut)
        digest = proposal.digest
        keep = chosen == nil ? "new" : "typed"
        self.problem = problem?.notice(words) ?? Done.notice(done, in: words)
        careful = ShutOutNotice(overview: overview, words: words).model(.sending)
        hasProblems = problem != nil
        receivers = try HandOutRows.cards(
            of: proposal,
            ground: GroundText(names: names, consents: overview.answersInOrder.map(\.content)),
            part: PartText(reading: reading, names: names),
            chosen: chosen
        )
        kept = try KeptText(overview: overview, names: names).boxes(proposal.receivers)
        hasNothingToSend = receivers.isEmpty
        let status = overview.plan.content.status
        let isCommon = status.isRunning || status.isEnded
        let isHolder = caller.unit == overview.plan.content.holder
        lawHref = isHolder ? Paths.plan(plan, .handOutByLaw) : nil
        waits = isHolder && !isCommon ? words["handout.waits"] : nil
        clause = Self.clause(overview, words)
    }

    private static func clause(_ overview: PlanOverview, _ words: Words) -> [String: Any]? {
        guard let clause = overview.version.terms.clause(.consent) else { return nil }
        return [
            "question": words["handout.clause.question"],
            "text": clause.duty.text(in: words.language),
            "link": [
                "href": Paths.clause(.consent, of: overview.plan.content.agreement),
                "text": words["handout.clause.link"],
            ],
        ]
    }
}

extension Bilingual {
    func text(in language: Language) -> String {
        switch language {
        case .sv: sv
        case .en: en
        }
    }
}

extension HandOutProposal {
    /// Whether a part of this kind is among what would go.
    fileprivate func sends(_ kind: PartKind) -> Bool {
        receivers.contains { $0.lines.contains { $0.parts.contains { $0.kind == kind } } }
    }
}
