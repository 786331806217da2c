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
        notice = page.notice
        sees = SeenBy(reading: reading).model
        takeBack = NextStep(reading: reading, caller: caller).consentLinks
        standing = page.standing
        eachAlone = page.eachAlone
        answers = page.answers
        hasNoAnswers = page.hasNoAnswers
        handed = page.handed
        hasHandedNothing = page.hasHandedNothing
    }
}
