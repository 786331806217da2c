import Coordination
import Domain

/// One plan as the family reads it.
///
/// It begins with what a family asks first: what happens now, when do we meet, who helps with
/// what, whom do I talk to, what can I do myself. The rest is folded.
struct FamilyPlanPage: Page {
    static let template = "plans/family"

    let pageTitle: String
    let plansHref = Paths.plans
    let heading: String
    let notice: [String: String]?
    let status: [String: String]
    let holds: String
    let ageNotices: [[String: String]]
    let paused: [String: String]?
    let alone: [String: Any]?
    let next: [String: Any]
    let voice: [String: Any]?
    let best: [String: String]?
    let helpHeading: String
    let help: [String: Any]
    let talkHeading: String
    let people: [String: Any]
    let deeds: [String: Any]
    let keptWords: [String: String]?
    let meeting: [String: Any]?
    let latestMeeting: [String: Any]?
    let needs: [String: Any]?
    let picture: [String: Any]?
    let disagreements: [String: Any]?
    let events: [String: Any]?
    let sees: [String: Any]
    let insight: [[String: String]]
    let paper: [String: Any]
    var section: MenuSection? { .plans }

    /// - Parameter notice: What the act before led to.
    /// - Parameter showsWritten: Whether what the family has written is unfolded, as just after.
    init(
        _ overview: PlanOverview,
        for caller: Caller,
        notice: [String: String]?,
        showsWritten: Bool = false,
        in words: Words
    ) {
        let reading = PlanReading(overview: overview, words: words, caller: caller)
        let top = PlanHeading(reading: reading)
        let childsWords = ChildsWords(reading: reading)
        let family = FamilyDeeds(reading: reading, showsWritten: showsWritten)
        pageTitle = words["plan.pageTitle"]
        heading = reading.text("plan.title")
        self.notice = showsWritten ? notice?.merging(family.receipt) { $1 } : notice
        status = reading.paused == nil ? top.status : top.pausedStatus
        holds = family.holds
        ageNotices = top.news + top.ageNotices + family.ofAge
        paused = reading.paused
        alone = family.alone
        next = NextStep(reading: reading, caller: caller).family
        voice = childsWords.model
        best = childsWords.best
        helpHeading = reading.text("family.help")
        help = PromiseTable(reading: reading, caller: caller).parted
        talkHeading = reading.text("family.talk")
        people = PlanPeople(reading: reading).family
        deeds = family.model
        keptWords = childsWords.kept
        let meetings = MeetingCard(reading: reading, caller: caller)
        (meeting, latestMeeting) = (meetings.coming, meetings.latest)
        needs = NeedList(reading: reading, caller: caller).model
        picture = PlanPicture(reading: reading).model
        disagreements = DisagreementList(reading: reading, caller: caller).model
        events = LatestEvents(reading: reading).model
        sees = SeenBy(reading: reading).model
        insight = family.insight
        paper = PlanPaper(reading).model
    }
}
