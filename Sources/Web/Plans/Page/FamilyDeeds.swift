import Coordination
import Domain

/// What someone in the family can do with a plan: say something, see who looked, take back a yes.
struct FamilyDeeds {
    let reading: PlanReading
    /// Whether what the family has written is unfolded.
    var showsWritten = false

    /// Who holds the plan, in a sentence.
    var holds: String {
        reading.text("family.holds", ["unit": reading.unitName(reading.plan.holder)])
    }

    /// That no guardian sees the plan, and how the unit reasoned, for the one who decides alone.
    ///
    /// - SeeAlso: disclosure case D-08.
    var alone: [String: Any]? {
        guard reading.plan.say == .alone, reading.caller.isChild else { return nil }
        return [
            "text": reading.words["family.alone.text"],
            "judged": reading.overview.records.assessments.map {
                ["question": $0.question.description, "reasons": $0.reasons.description]
            },
        ]
    }

    /// That the young person decides from the eighteenth birthday, and the way to say who goes on;
    /// until an own answer since then is on record.
    ///
    /// - SeeAlso: disclosure case D-30.
    var ofAge: [[String: String]] {
        let overview = reading.overview
        let birthday = overview.child.comesOfAge
        let beganBefore = overview.steps.first.map { $0.day < birthday } ?? false
        let hasAnswered = overview.consents.map(\.content).contains {
            $0.giver == .child(overview.child.id) && $0.period.from >= birthday
        }
        guard reading.caller.isChild, beganBefore, reading.today >= birthday, !hasAnswered,
            !reading.plan.status.isEnded
        else { return [] }
        let unit = ["unit": reading.unitName(reading.plan.holder)]
        return [
            [
                "kind": "info", "text": reading.text("family.ofAge.text", unit),
                "href": Paths.plan(reading.plan.id, .message),
                "linkText": reading.text("family.ofAge.link"),
            ]
        ]
    }

    /// What the reader can do, the way to say something first.
    var model: [String: Any] {
        var model: [String: Any] = ["heading": reading.text("family.do.heading"), "say": say]
        model["written"] = written
        model["links"] = links.isEmpty ? nil : ["items": links]
        return model
    }

    /// The way to write to the unit that holds the plan.
    private var say: [String: String] {
        let unit = ["unit": reading.unitName(reading.plan.holder)]
        var say = [
            "text": reading.text("family.do.say", unit),
            "href": Paths.plan(reading.plan.id, .message),
            "label": reading.text("family.do.write", unit),
        ]
        // There is one main act on a page: while a call is unanswered, that is to answer it.
        if let asked = reading.asked, asked.reply == nil { say["quiet"] = "quiet" }
        return say
    }

    /// The way to what was sent just now, and to whether anyone has read it.
    var receipt: [String: String] {
        ["href": "#skrivet", "linkText": reading.text("familyWords.see")]
    }

    /// What the family has written and the questions it has answered; nothing before there is any.
    private var written: [String: Any]? {
        let messages = FamilyWords(reading: reading).family
        let answered = NextStep(reading: reading, caller: reading.caller).answeredByFamily
        guard !messages.isEmpty || !answered.isEmpty else { return nil }
        var written: [String: Any] = [
            "heading": reading.text("familyWords.written"), "messages": messages,
            "answered": answered,
        ]
        if showsWritten { written["open"] = "open" }
        return written
    }

    /// The way to say what matters most, once there is more than one need to put in order.
    private var order: [[String: String]] {
        guard reading.overview.needs.count > 1, !reading.plan.status.isEnded else { return [] }
        let label = reading.text("family.do.order")
        return [["href": Paths.plan(reading.plan.id, .order), "label": label]]
    }

    /// The way to say that something is not right.
    private var wrong: [[String: String]] {
        [
            [
                "href": Paths.plan(reading.plan.id, .wrong),
                "label": reading.text("form.wrong.heading"),
            ],
            [
                "href": Paths.plan(reading.plan.id, .copies),
                "label": reading.text("family.do.copies"),
            ],
        ]
    }

    /// What the reader can do beside saying something: answer, put in order, take back a yes.
    private var links: [[String: String]] {
        let step = NextStep(reading: reading, caller: reading.caller)
        return step.questionsToFamily + order + wrong + step.consentLinks
    }

    /// The ways to what is known of the reader: who looked, who is told, and one's own copy.
    var insight: [[String: String]] {
        let pages: [PlanPath] = [.whoHasLooked, .consents]
        return pages.map { page in
            [
                "href": Paths.plan(reading.plan.id, page),
                "label": reading.text("family.do.\(page)"),
            ]
        }
    }
}
