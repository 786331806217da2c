import Coordination
import Domain

/// The family's first page: for each plan what happens now, and what one can do.
struct FamilyStartPage: Page {
    static let template = "plans/family-start"

    let pageTitle: String
    let notice: [String: String]?
    /// What such a plan is, in one breath.
    let what: String?
    let plans: [[String: Any]]
    let isEmpty: Bool
    let nothing: String
    /// What a plan is, and that one may ask for it; the same to everyone in a family without one.
    let about: [String]
    /// Where a guardian turns; the same words whether there is no plan or none that they may see.
    let turn: [String]
    var section: MenuSection? { .plans }

    init(
        _ list: PlanList,
        for caller: Caller,
        notice: [String: String]?,
        today: CivilDate,
        in words: Words
    ) {
        let yours = words[caller.isChild ? "family.start.yours" : "family.start.heading"]
        pageTitle = list.plans.isEmpty ? words["family.start.none"] : yours
        self.notice = notice
        what = list.plans.isEmpty || caller.isInvited ? nil : words["family.start.what"]
        plans = list.plans.map { entry in
            Self.card(
                entry,
                Speech(of: entry.plan, entry.child, to: caller, today: today, in: words),
                mayAct: !caller.isInvited,
                today: today
            )
        }
        isEmpty = plans.isEmpty
        nothing = words["family.start.empty"]
        about =
            isEmpty && !caller.isInvited
            ? [words["family.start.about.what"], words["family.start.about.ask"]] : []
        turn =
            isEmpty && caller.isGuardian
            ? [words["family.start.turn.ring"], words["family.start.turn.decision"]] : []
    }

    /// What a plan is about; of someone invited no more than that there is one, since whether the
    /// family has said yes is not theirs to know.
    private static func card(
        _ entry: PlanList.Entry,
        _ speech: Speech,
        mayAct: Bool,
        today: CivilDate
    ) -> [String: Any] {
        let plan = entry.plan
        guard mayAct else {
            return [
                "title": speech.text("plan.title"), "href": Paths.plan(plan.id),
                "open": speech.text("family.start.open"), "links": [],
            ]
        }
        var card: [String: Any] = [
            "title": speech.text("plan.title"),
            "tag": [
                "kind": entry.pause == nil ? plan.status.tagKind : "wait",
                "label": speech.text(
                    entry.pause == nil ? "status.\(plan.status.word)" : "family.paused.tag"
                ),
            ],
            "now": entry.pause == nil
                ? speech.now(
                    in: plan.status,
                    heldBy: entry.holder.name,
                    isDue: plan.status.followUp.map { $0 <= today } ?? false,
                    today: today
                ) : speech.text("family.paused.now", ["holder": entry.holder.name]),
            "href": Paths.plan(plan.id), "open": speech.text("family.start.open"),
            "links": links(plan.id, speech),
        ]
        card["paused"] = entry.pause?.notice(in: plan.id, speech)
        return card.merging(entry.call.map { call($0, in: plan.id, speech, today) } ?? [:]) { $1 }
    }

    /// The meeting that is to come: to answer is the one main act until it is done.
    private static func call(
        _ call: PlanList.Call,
        in plan: Plan.ID,
        _ speech: Speech,
        _ today: CivilDate
    ) -> [String: Any] {
        let when = [
            "day": speech.words.day(call.meeting.day, today: today),
            "time": speech.words.clock(call.meeting.time),
            "place": call.meeting.place,
        ]
        let href = Paths.familyReply(call.meeting.id, in: plan)
        guard let reply = call.reply else {
            return [
                "meeting": speech.text("family.start.asked", when),
                "answer": ["href": href, "label": speech.text("familyReply.answer")],
            ]
        }
        let way = speech.text("familyReply.tag.\(reply.way.rawValue)")
        return [
            "meeting": speech.text("family.start.meeting", when),
            "answered": [
                "text": speech.text("familyReply.answered", ["way": way]), "href": href,
                "label": speech.text("familyReply.change"),
            ],
        ]
    }

    private static func links(_ plan: Plan.ID, _ speech: Speech) -> [[String: String]] {
        let say = [
            "href": Paths.plan(plan, .message), "label": speech.text("family.start.say"),
        ]
        let pages: [PlanPath] = [.whoHasLooked, .consents]
        return [say]
            + pages.map { page in
                ["href": Paths.plan(plan, page), "label": speech.text("family.start.\(page)")]
            }
    }
}
