import Coordination
import Domain

/// The card that says what happens next and what the caller can do about it.
///
/// Which steps are open is asked of the plan; here they only get an order and an address.
struct NextStep {
    let reading: PlanReading
    let caller: Caller
    /// How many parts wait for a person to hand them out.
    var handOutCount = 0

    var model: [String: Any] {
        reading.isCopy ? receiver : holder
    }

    var overview: PlanOverview { reading.overview }
    var plan: Plan { reading.plan }

    private func card(
        _ texts: [String],
        main: [String: String]? = nil,
        links: [[String: String]]
    ) -> [String: Any] {
        var card: [String: Any] = ["texts": texts, "links": links, "hasLinks": !links.isEmpty]
        card["main"] = main
        return card
    }

    func link(_ href: String, _ label: String) -> [String: String] {
        ["href": href, "label": label]
    }
}

extension NextStep {
    private var holder: [String: Any] {
        let open = overview.openSteps(for: caller)
        let sending = sendCall
        let asksConsent = isConsentNeeded || lacksMeetings
        let main = asksConsent || sending != nil ? nil : mainStep(of: open)
        let others = open.filter { $0 != main || preparing != nil }.compactMap(step)
        let consent = link(Paths.plan(plan.id, .newConsent), reading.words["plan.next.addConsent"])
        return card(
            holderTexts,
            main: asksConsent
                ? consent : sending ?? preparing ?? main.flatMap(step) ?? meanwhile,
            links: questionLinks + others
        )
    }

    /// Whether the next thing to do is to ask someone for consent.
    private var isConsentNeeded: Bool {
        switch plan.status {
        case .accepted, .consented, .called, .met, .agreed, .followedUp:
            overview.standing != .complete
        case .noticed, .asked, .refused, .offered, .declined, .ended: false
        }
    }

    /// Whether everyone has said yes, but to nothing that lets a unit be called to a meeting.
    private var lacksMeetings: Bool {
        plan.status == .consented && !isConsentNeeded && !overview.mayCallAnyone
    }

    private var holderTexts: [String] {
        if isConsentNeeded { return [consentText, coming].compactMap { $0 } }
        if lacksMeetings { return [reading.text("plan.next.lacksMeetings")] }
        if let callText { return [callText, coming, absent].compactMap { $0 } }
        if plan.status.isRunning, let coming { return [coming, absent].compactMap { $0 } }
        let group = isDue ? "plan.next.due" : "plan.next.holder"
        let word = plan.status.isRunning ? "running" : plan.status.word
        let text = reading.text(
            "\(group).\(word)",
            ["day": plan.status.followUp.map(reading.day) ?? ""]
        )
        return [text, coming, absent].compactMap { $0 }
    }

    /// The called units that have said that they do not come, while another day can be found.
    private var absent: String? {
        guard let meeting = overview.coming, meeting.day >= reading.today else { return nil }
        let units = meeting.called.sorted().filter { unit in
            if case .staysAway = overview.answer(of: unit, to: meeting)?.reply {
                true
            } else {
                false
            }
        }
        guard !units.isEmpty else { return nil }
        return reading.text(
            "plan.next.absent",
            ["units": reading.words.list(units.map(reading.unitName))]
        )
    }

    /// Whether the day of the meeting or of the follow-up has come.
    var isDue: Bool {
        switch plan.status {
        case .called(let meeting): return meeting <= reading.today
        case .agreed(let followUp), .followedUp(let followUp):
            return min(followUp, overview.coming?.day ?? followUp) <= reading.today
        case .noticed, .asked, .refused, .offered, .declined, .accepted, .consented, .met, .ended:
            return false
        }
    }

    private var consentText: String {
        switch overview.standing {
        case .complete: ""
        case .waiting(let givers):
            reading.text("plan.next.consentWaits", ["who": names(givers)])
        case .refused(let givers):
            reading.text("plan.next.consentRefused", ["who": names(givers)])
        }
    }

    private func names(_ givers: [Consent.Giver]) -> String {
        reading.words.list(givers.map(reading.giver))
    }

    /// The step to put first: the way on, never a refusal or an end, and no meeting before its day.
    private func mainStep(of open: [Step.Kind]) -> Step.Kind? {
        let meeting = overview.coming?.day
        if let meeting, meeting > reading.today { return nil }
        let order: [Step.Kind] =
            [.offered, .answered, .consented, .met, .agreed]
            + (isDue ? [.followedUp, .called] : [.called, .followedUp])
        return order.first(where: open.contains)
    }

    /// What must be there before the parties can agree: nobody has yet written what they will do.
    private var preparing: [String: String]? {
        guard plan.status == .met, overview.inputs.isEmpty else { return nil }
        return link(Paths.plan(plan.id, .newInput), reading.words["plan.next.writeInputs"])
    }

    /// What can be done while a meeting is still to come.
    private var meanwhile: [String: String]? {
        guard !plan.status.isEnded else { return nil }
        return link(Paths.plan(plan.id, .newNeed), reading.words["plan.next.prepare"])
    }

    private func step(_ kind: Step.Kind) -> [String: String]? {
        guard let path = kind.path else { return nil }
        return link(Paths.plan(plan.id, path), reading.text(word(of: kind)))
    }
}

extension NextStep {
    private var questionLinks: [[String: String]] {
        offerLinks
            + reading.questions(to: caller.unit).map { input in
                let what = input.what.description.shortened(to: 60)
                return link(
                    Paths.answer(input.id, in: plan.id),
                    reading.text("plan.next.answerAbout", ["what": what])
                )
            }
    }

    private var receiver: [String: Any] {
        if let meeting = reading.call(to: caller.unit) { return called(to: meeting) }
        guard let first = reading.questions(to: caller.unit).first else {
            if let offered { return offered }
            let unit = reading.unitName(plan.holder)
            let isOld = CopyAge(reading: reading).isOld
            let text = reading.text(
                isOld ? "plan.next.nothingOld" : "plan.next.nothing",
                ["unit": unit]
            )
            return card([text] + [coming].compactMap { $0 }, links: [])
        }
        let question = reading.text(
            "plan.next.asks",
            ["unit": reading.unitName(first.askedBy), "what": first.what.description]
        )
        let until = first.answerBy.map(reading.answerUntil)
        return card(
            [question, until, coming].compactMap { $0 },
            main: link(Paths.answer(first.id, in: plan.id), reading.words["plan.next.answer"]),
            links: Array(questionLinks.dropFirst())
        )
    }
}

extension NextStep {
    /// A call obliges to an answer, so it comes before the questions.
    private func called(to meeting: PlanMeeting) -> [String: Any] {
        let call = reading.text(
            "plan.next.called",
            [
                "unit": reading.unitName(plan.holder), "day": reading.day(meeting.day),
                "time": reading.words.clock(meeting.time), "place": meeting.place,
            ]
        )
        return card(
            [call],
            main: link(
                Paths.callAnswer(meeting.id, in: plan.id),
                reading.words["plan.meeting.answer"]
            ),
            links: questionLinks
        )
    }
}

extension NextStep {
    /// The meeting that is coming, and how the child takes part; or that it will not be.
    var coming: String? {
        if let off = overview.calledOff, let why = off.calledOff?.because {
            let values = ["day": reading.day(off.day), "reason": why.description]
            return reading.text("plan.next.calledOff", values)
        }
        guard let meeting = overview.coming, meeting.day >= reading.today else { return nil }
        guard !reading.isLeftOut(of: meeting) else {
            return reading.leftOut(of: meeting)
        }
        return reading.text(
            "plan.next.meeting",
            [
                "day": reading.day(meeting.day), "time": reading.words.clock(meeting.time),
                "place": meeting.place,
                "takesPart": reading.text("plan.takesPart.\(meeting.childTakesPart.rawValue)"),
            ]
        )
    }
}
