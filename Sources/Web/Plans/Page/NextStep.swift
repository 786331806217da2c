import Coordination
import Domain

/// The card that says what happens next and what the caller can do about it.
///
/// Which steps are open is asked of the plan; here they only get an order and an address.
struct NextStep {
    let reading: PlanReading
    let caller: Caller

    var model: [String: Any] {
        if caller.unit == nil { return family }
        return reading.isCopy ? receiver : holder
    }

    private var overview: PlanOverview { reading.overview }
    private var plan: Plan { reading.plan }

    private func card(
        _ texts: [String],
        main: [String: String]? = nil,
        links: [[String: String]]
    ) -> [String: Any] {
        var card: [String: Any] = ["texts": texts, "links": links, "hasLinks": !links.isEmpty]
        card["main"] = main
        return card
    }

    private func link(_ href: String, _ label: String) -> [String: String] {
        ["href": href, "label": label]
    }
}

extension NextStep {
    private var holder: [String: Any] {
        let open = overview.openSteps(for: caller)
        let main = isConsentNeeded ? nil : mainStep(of: open)
        let others = open.filter { $0 != main }.compactMap(step)
        let consent = link(Paths.plan(plan.id, .newConsent), reading.words["plan.next.addConsent"])
        return card(
            holderTexts,
            main: isConsentNeeded ? consent : main.flatMap(step),
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

    private var holderTexts: [String] {
        if isConsentNeeded { return [consentText, coming].compactMap { $0 } }
        if plan.status.isRunning, let coming { return [coming] }
        let group = isDue ? "plan.next.due" : "plan.next.holder"
        let word = plan.status.isRunning ? "running" : plan.status.word
        let text = reading.text(
            "\(group).\(word)",
            ["day": plan.status.followUp.map(reading.day) ?? ""]
        )
        return [text, coming].compactMap { $0 }
    }

    /// Whether the day of the meeting or of the follow-up has come.
    private var isDue: Bool {
        switch plan.status {
        case .called(let meeting): return meeting <= reading.today
        case .agreed(let followUp), .followedUp(let followUp):
            return min(followUp, reading.coming?.day ?? followUp) <= reading.today
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
        let meeting = reading.coming?.day
        if let meeting, meeting > reading.today { return nil }
        let order: [Step.Kind] =
            [.offered, .answered, .consented, .met, .agreed]
            + (isDue ? [.followedUp, .called] : [.called, .followedUp])
        return order.first(where: open.contains)
    }

    private func step(_ kind: Step.Kind) -> [String: String]? {
        guard let path = kind.path else { return nil }
        let isFollowUp = kind == .called && plan.status.isRunning
        let key = isFollowUp ? "step.callAgain" : "step.do.\(kind.rawValue)"
        return link(Paths.plan(plan.id, path), reading.words[key])
    }
}

extension NextStep {
    private var questionLinks: [[String: String]] {
        reading.questions(to: caller.unit).map { input in
            let what = input.what.description.shortened(to: 60)
            return link(
                Paths.answer(input.id, in: plan.id),
                reading.text("plan.next.answerAbout", ["what": what])
            )
        }
    }

    private var receiver: [String: Any] {
        guard let first = reading.questions(to: caller.unit).first else {
            let unit = reading.unitName(plan.holder)
            return card(
                [reading.text("plan.next.nothing", ["unit": unit])] + [coming].compactMap { $0 },
                links: []
            )
        }
        let question = reading.text(
            "plan.next.asks",
            ["unit": reading.unitName(first.askedBy), "what": first.what.description]
        )
        let until = first.answerBy.map {
            reading.text("plan.next.answerBy", ["day": reading.day($0)])
        }
        return card(
            [question, until, coming].compactMap { $0 },
            main: link(Paths.answer(first.id, in: plan.id), reading.words["plan.next.answer"]),
            links: Array(questionLinks.dropFirst())
        )
    }
}

extension NextStep {
    private var family: [String: Any] {
        let word = isDue && plan.status.isRunning ? "due" : plan.status.word
        let text = reading.text(
            "plan.next.family.\(word)",
            [
                "holder": reading.unitName(plan.holder),
                "day": plan.status.followUp.map(reading.day) ?? "",
            ]
        )
        return card([text, coming].compactMap { $0 }, links: outcomeLinks + consentLinks)
    }

    /// Whether it helped is asked of the family, and not of staff.
    private var outcomeLinks: [[String: String]] {
        guard plan.status.isRunning || plan.status.isEnded else { return [] }
        let answered = Set(overview.outcomes.map(\.need))
        return overview.needs.map(\.content).filter { !answered.contains($0.id) }.map { need in
            let words = need.words.description.shortened(to: 60)
            return link(
                Paths.need(need.id, in: plan.id, "utfall"),
                reading.text("plan.next.didItHelp", ["need": words])
            )
        }
    }

    private var consentLinks: [[String: String]] {
        overview.consents.map(\.content)
            .filter { $0.giver == giver && $0.scope(on: reading.today) != nil }
            .map {
                link(
                    Paths.withdrawal($0.id, in: plan.id),
                    reading.words["plan.next.takeBack"]
                )
            }
    }

    /// The caller as someone who can give a consent.
    private var giver: Consent.Giver? {
        switch caller.standing {
        case .staff, .invited: nil
        case .child(let child): .child(child)
        case .guardian(let guardian, _): .guardian(guardian)
        }
    }

    /// The meeting that is coming, and how the child takes part.
    private var coming: String? {
        guard let meeting = reading.coming, meeting.day >= reading.today else { return nil }
        return reading.text(
            "plan.next.meeting",
            [
                "day": reading.day(meeting.day), "time": meeting.time, "place": meeting.place,
                "takesPart": reading.text("plan.takesPart.\(meeting.childTakesPart.rawValue)"),
            ]
        )
    }
}

extension Step.Kind {
    /// Where the step is taken; the first one is taken before there is a plan.
    var path: PlanPath? {
        switch self {
        case .noticed: nil
        case .asked: .asking
        case .refused: .refusal
        case .offered: .offer
        case .answered: .answer
        case .consented: .consented
        case .called: .call
        case .met: .meeting
        case .agreed: .agreement
        case .followedUp: .followUp
        case .ended: .end
        }
    }
}
