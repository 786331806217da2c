import Coordination
import Domain

/// The top of the plan's page: the state in a word, one sentence, and what to know about age.
struct PlanHeading {
    let reading: PlanReading

    private var plan: Plan { reading.plan }

    var status: [String: String] {
        if let followUp = plan.status.followUp, isOverdue(followUp) {
            return ["kind": "late", "label": reading.words["status.late"]]
        }
        let state = reading.text("status.\(reading.shownStatus.word)")
        guard CopyAge(reading: reading).isOld else {
            return ["kind": reading.shownStatus.tagKind, "label": state]
        }
        let was = ["state": state.lowercased()]
        return ["kind": "plain", "label": reading.text("plan.copyState", was)]
    }

    /// What the family reads while the plan stands still, also where its work goes on.
    var pausedStatus: [String: String] {
        ["kind": "wait", "label": reading.text("family.paused.tag")]
    }

    /// Age, agreement, since when, and when the parties meet again.
    var intro: String {
        let age = overview.child.age(on: reading.today).years
        let agreed = overview.steps.last { $0.kind == .agreed }
            .map { reading.text("plan.agreedSince", ["day": reading.day($0.day)]) }
        let next = plan.status.followUp.map {
            let key = isOverdue($0) ? "plan.followUpWas" : "plan.followUp"
            return reading.text(key, ["day": reading.day($0)])
        }
        let parts = [
            whose, reading.words.count("word.years", age), overview.agreement.title, basis, agreed,
            next,
            ending,
        ]
        return parts.compactMap { $0 }.joined(separator: " · ")
    }

    /// What obliges the parties, once more than one unit is known to be needed.
    ///
    /// It is not told of a copy, which may lack what shows it.
    private var basis: String? {
        guard !reading.isCopy, overview.needed.count > 1 else { return nil }
        return reading.words["plan.basis.\(overview.basis.rawValue)"]
    }

    /// What to know before anything else: an offer that is owed, then about age.
    var notices: [[String: String]] {
        let shutOut = ShutOutNotice(overview: overview, words: reading.words).model(.reading)
        let news = [shutOut].compactMap { $0 } + news
        guard !reading.isCopy, overview.owesOffer else { return news + ageNotices }
        let owed = [
            "kind": "info", "text": reading.text("plan.owesOffer"),
            "href": Paths.clause(.offerOfPlan, of: plan.agreement),
            "linkText": reading.words["plan.readAgreement"],
        ]
        return [owed] + news + ageNotices
    }

    /// What has come in the way of the help: a need that stands unanswered, a unit that changes.
    var news: [[String: String]] { PlanNews(reading: reading).notices }

    /// Whose plan it is, told to a receiver, who must find the child among its own records.
    private var whose: String? {
        guard reading.isCopy else { return nil }
        let child = overview.child
        return reading.text(
            "handout.text.child",
            [
                "who": "\(child.givenName) \(child.familyName)",
                "day": reading.words.longDay(child.birthDate),
            ]
        )
    }

    /// From which day the caller's copy is, and what it still waits for; nothing for those who read
    /// the plan itself.
    var copyNote: String? {
        let handed = overview.disclosures.last {
            $0.receiver == overview.plan.holder && $0.owner == overview.plan.owner
        }
        guard reading.isCopy, let handed else { return nil }
        let isCommon = plan.status.isRunning || plan.status.isEnded
        let waits = isCommon ? nil : reading.text("plan.copyWaits")
        let copy = reading.text(
            "plan.copy",
            [
                "day": reading.day(SwedishTime.day(of: handed.at)),
                "holder": reading.unitName(plan.holder),
            ]
        )
        return [copy, reading.text("plan.copyAge"), waits].compactMap { $0 }.joined(separator: " ")
    }

    /// What to know about the child's age; never a reason to stop.
    var ageNotices: [[String: String]] {
        let child = overview.child
        let age = child.age(on: reading.today)
        var notices: [[String: String]] = []
        if !overview.version.terms.covers(age) {
            let years = reading.words.count("word.years", age.years)
            notices.append([
                "kind": "info", "text": reading.text("plan.age.outside", ["age": years]),
                "href": Paths.clause(.targetGroup, of: plan.agreement),
                "linkText": reading.words["plan.readAgreement"],
            ])
        }
        if reading.today < child.comesOfAge,
            child.comesOfAge <= reading.today.adding(years: 1)
        {
            let day = reading.words.longDay(child.comesOfAge)
            notices.append([
                "kind": "info", "text": reading.text("plan.age.soonAdult", ["day": day]),
            ])
        }
        return notices
    }

    private var overview: PlanOverview { reading.overview }

    private var ending: String? {
        guard case .ended(let reason) = plan.status else { return nil }
        return reading.words["plan.ended.\(reason.rawValue)"]
    }

    /// Whether the day has passed; of a copy nobody knows.
    private func isOverdue(_ day: CivilDate) -> Bool {
        !reading.isCopy && day < reading.today
    }
}
