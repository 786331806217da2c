import Coordination
import Domain

/// One plan as someone reads it whom the family has invited: what was chosen, and nothing else.
///
/// Nothing here tells that there is more.
/// - SeeAlso: disclosure case D-20.
struct InvitedPlanPage: Page {
    static let template = "guardians/invited"

    let pageTitle: String
    let plansHref = Paths.plans
    let heading: String
    let you: String
    let chosen: String
    let say: String
    let voice: [String: Any]?
    let meeting: [String: Any]?
    let needs: [String: Any]?
    let help: [String: Any]?
    let isEmpty: Bool
    var section: MenuSection? { .plans }

    init(
        _ overview: PlanOverview,
        for caller: Caller,
        on invitation: Invitation,
        in words: Words
    ) {
        let reading = PlanReading(overview: overview, words: words, caller: caller)
        let unit = ["unit": reading.unitName(overview.plan.owner)]
        pageTitle = words["plan.pageTitle"]
        heading = reading.text("plan.title")
        you = words.text("invited.page.you", unit)
        let until = invitation.period.until.map {
            words.text("invited.until", ["day": words.longDay($0)])
        }
        chosen = words.text(
            "invited.page.chosen",
            ["kinds": InvitedRow.kinds(invitation, words), "until": until ?? ""]
        )
        say = words.text("invited.page.say", unit)
        voice = overview.voices.isEmpty ? nil : ChildsWords(reading: reading).model
        meeting = MeetingCard(reading: reading, caller: caller).coming
        let hasNeeds = !overview.needs.isEmpty || !overview.goals.isEmpty
        needs = hasNeeds ? NeedList(reading: reading, caller: caller).model : nil
        let hasHelp = !overview.inputs.isEmpty || !overview.measures.isEmpty
        help = hasHelp ? PromiseTable(reading: reading, caller: caller).parted : nil
        isEmpty = voice == nil && meeting == nil && needs == nil && help == nil
    }
}
