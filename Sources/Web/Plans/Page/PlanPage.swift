import Coordination
import Domain

/// One plan as staff read it: what matters to the child, who is around, what is promised, what
/// has happened.
///
/// It shows what the caller may read and says nothing about the rest.
struct PlanPage: Page {
    static let template = "plans/plan"
    let pageTitle: String
    let plansHref: String
    let holderName: String
    let heading: String
    let notice: [String: String]?
    let status: [String: String]
    let intro: String
    let copyNote: String?
    let notices: [[String: String]]
    let next: [String: Any]
    let fromFamily: [String: Any]?
    let voice: [String: Any]?
    let keptWords: [String: String]?
    let picture: [String: Any]?
    let meeting: [String: Any]?
    let promises: [String: Any]?
    let needs: [String: Any]?
    let disagreements: [String: Any]?
    let latestMeeting: [String: Any]?
    let events: [String: Any]?
    let time: [String: Any]?
    let people: [String: Any]
    let sees: [String: Any]
    let adding: [[String: String]]
    let mayAdd: Bool
    let paper: [String: Any]
    var section: MenuSection? { .plans }

    /// - Parameter handOutCount: How many parts wait for a person to hand them out, 0 or more.
    /// - Parameter notice: What the act before led to.
    init(
        _ overview: PlanOverview,
        for caller: Caller,
        handOutCount: Int,
        notice: [String: String]?,
        in words: Words
    ) {
        let reading = PlanReading(overview: overview, words: words, caller: caller)
        let top = PlanHeading(reading: reading)
        pageTitle = words["plan.pageTitle"]
        plansHref = Paths.plans
        holderName = reading.unitName(overview.plan.content.holder)
        heading = reading.text("plan.title")
        self.notice = notice
        status = top.status
        intro = top.intro
        copyNote = top.copyNote
        notices = top.notices
        next = NextStep(reading: reading, caller: caller, handOutCount: handOutCount).model
        fromFamily = FamilyWords(reading: reading).model
        let childsWords = ChildsWords(reading: reading)
        voice = childsWords.model
        keptWords = childsWords.kept
        picture = PlanPicture(reading: reading).model
        let meetings = MeetingCard(reading: reading, caller: caller)
        meeting = meetings.coming
        latestMeeting = meetings.latest
        promises = PromiseTable(reading: reading, caller: caller).model
        needs = NeedList(reading: reading, caller: caller).model
        disagreements = DisagreementList(reading: reading, caller: caller).model
        events = LatestEvents(reading: reading).model
        time = CourseTime(reading: reading).model
        people = PlanPeople(reading: reading).model
        sees = WhoSees(reading: reading, handOutCount: handOutCount).model
        adding = AddLinks(reading: reading, caller: caller).model
        mayAdd = !adding.isEmpty
        paper = PlanPaper(reading).model
    }
}

extension PlanReading {
    /// Who signs on paper: the child, those who have custody, and each unit that does something.
    ///
    /// Nobody before there is something to agree on.
    var signatures: [String] {
        guard plan.status == .met || plan.status.isRunning else { return [] }
        let guardians = overview.family.guardians
            .filter { $0.hasCustody(of: overview.child, on: today) }
            .filter { !overview.shutOut.contains($0.id) }.map(\.name)
        let performers = overview.inputs.map(\.content)
            .filter { overview.commitment(to: $0).isPromise }.map(\.performer)
        var seen: Set<ServiceUnit.ID> = []
        let units = ([plan.holder] + performers).filter { seen.insert($0).inserted }
        return [name] + guardians
            + units.map { text("plan.signsFor", ["unit": unitName($0)]) }
    }

    /// The line at the foot of a printed page.
    var printed: String {
        text(
            "plan.printed",
            ["day": words.longDay(today), "version": String(overview.plan.version)]
        )
    }
}
