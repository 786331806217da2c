import Coordination
import Domain

/// Who sees what, as the family reads it: a short answer first, and the answers and days folded.
struct FamilyConsentsPage: Page {
    static let template = "consents/family"

    let pageTitle: String
    let planHref: String
    let notice: [String: String]?
    let sees: [String: Any]
    let takeBack: [[String: String]]
    /// How to say yes anew, for whoever has taken theirs back.
    let again: [String: Any]?
    let standing: [String: Any]
    let eachAlone: String?
    let answers: [[String: Any]]
    let hasNoAnswers: Bool
    let handed: [[String: Any]]
    let hasHandedNothing: Bool
    var section: MenuSection? { .plans }

    init(
        _ overview: PlanOverview,
        for caller: Caller,
        done: Done? = nil,
        in words: Words
    ) throws {
        let page = try ConsentsPage(overview, for: caller, done: done, in: words)
        let reading = PlanReading(overview: overview, words: words, caller: caller)
        pageTitle = reading.text("family.sees.heading")
        planHref = page.planHref
        notice = Self.notice(page.notice, done, reading)
        sees = SeenBy(reading: reading).model
        let step = NextStep(reading: reading, caller: caller)
        takeBack = step.narrowLinks + step.consentLinks
        again = Self.again(reading)
        standing = page.standing
        eachAlone = page.eachAlone
        answers = page.answers
        hasNoAnswers = page.hasNoAnswers
        handed = page.handed
        hasHandedNothing = page.hasHandedNothing
    }

    /// What was done, and for a yes that was taken back a moment ago how to regret it.
    private static func notice(
        _ notice: [String: String]?,
        _ done: Done?,
        _ reading: PlanReading
    ) -> [String: String]? {
        let latest = reading.overview.answersInOrder.last {
            $0.content.giver == reading.caller.ownGiver
        }
        guard done == .withdrawn, let latest, latest.content.withdrawn != nil,
            latest.writtenBy == reading.caller.person
        else { return notice }
        let until = latest.writtenAt.adding(seconds: RecentAct.undoTime)
        return notice?.merging([
            "undoHref": Paths.restoring(latest.content.id, in: reading.plan.id),
            "undoLabel": reading.words.text(
                "undo.label",
                ["time": SwedishTime.clock(of: until)]
            ),
        ]) { $1 }
    }

    private static func again(_ reading: PlanReading) -> [String: Any]? {
        let latest = reading.overview.answersInOrder.map(\.content)
            .last { $0.giver == reading.caller.ownGiver }
        guard latest?.withdrawn != nil, !reading.plan.status.isEnded else { return nil }
        let unit = ["unit": reading.unitName(reading.plan.holder)]
        var model: [String: Any] = ["text": reading.text("consents.own.again", unit)]
        model["phone"] = reading.holdersPhone.map {
            ["who": $0.name, "href": $0.href, "text": $0.text]
        }
        if model["phone"] == nil {
            model["noPhone"] = PlanPeople(reading: reading).noNumber
        }
        return model
    }
}
