import Coordination
import Domain

/// How the consents stand, in words, with what to do about it.
///
/// - SeeAlso: disclosure cases D-02 to D-05 and D-17.
struct StandingText {
    let sentence: String
    /// What the list that follows is: what to do instead, or what has already gone out.
    var listHeading: String?
    var list: [String] = []
    /// What someone's answer keeps from a unit, though another's does not.
    var gaps: [String] = []
    /// The way to a new yes.
    var again: String?

    var model: [String: Any] {
        var model: [String: Any] = ["sentence": sentence]
        model["again"] = again
        if !gaps.isEmpty {
            model["gaps"] = ["heading": gapsHeading, "items": gaps] as [String: Any]
        }
        model["listHeading"] = listHeading
        if !list.isEmpty { model["list"] = ["items": list] }
        return model
    }

    private let gapsHeading: String

    private init(_ sentence: String, _ words: Words) {
        self.sentence = sentence
        gapsHeading = words["consents.gaps.heading"]
    }

    /// For staff and for the child, who may know how everyone has answered.
    ///
    /// - Parameter showsGaps: Whether it is also told whose answer keeps something back, which only
    ///   the unit that asked the questions needs.
    init(
        _ standing: ConsentStanding,
        in overview: PlanOverview,
        _ names: ConsentNames,
        showsGaps: Bool = false
    ) throws {
        let words = names.words
        let consents = overview.answersInOrder.map(\.content)
        guard overview.plan.isOwn || standing == .complete || names.viewer != nil else {
            // How the family stands is the holder's to know and to ask about.
            let holder = try overview.directory.unit(overview.plan.content.holder).name
            self.init(words.text("consents.standing.copy", ["unit": holder]), words)
            return
        }
        switch standing {
        case .complete:
            let reach = try ReachText(overview, names)
            self.init(reach.sentence, words)
            list = reach.allowed
            if showsGaps { gaps = reach.gaps }
        case .waiting(let givers):
            let why = Waiting(givers, consents, deciders: overview.deciders, overview.today)
            let text = names.speech.text(why.key, ["who": names.objects(givers)])
            self.init(text, words)
            if why == .withdrawn { try addHanded(overview, names) }
            if let own = names.viewer, givers.contains(own),
                consents.contains(where: { $0.giver == own })
            {
                try addAgain(overview, words)
            }
        case .refused(let givers):
            self.init(words.count("consents.standing.refused", givers.count), words)
            listHeading = words["consents.instead.heading"]
            list = [
                words["consents.instead.ask"], words["consents.instead.narrow"],
                words["consents.instead.own"],
            ]
        }
    }

    /// For a guardian: only their own answer, whatever anyone else has said.
    init(own giver: Consent.Giver, in overview: PlanOverview, _ names: ConsentNames) throws {
        let words = names.words
        let latest = overview.answersInOrder.map(\.content).last { $0.giver == giver }
        guard let latest else {
            self.init(words["consents.own.unanswered"], words)
            return
        }
        switch ConsentState(latest, isLatest: true, on: overview.today) {
        case .inForce, .notYet:
            self.init(Self.complete(latest.period.until, words), words)
            return
        case .expired: self.init(words["consents.own.expired"], words)
        case .refused, .replaced: self.init(words["consents.own.refused"], words)
        case .withdrawn:
            self.init(words["consents.own.withdrawn"], words)
            try addHanded(overview, names)
        }
        try addAgain(overview, words)
    }

    private mutating func addAgain(_ overview: PlanOverview, _ words: Words) throws {
        let holder = try overview.directory.unit(overview.plan.content.holder).name
        again = words.text("consents.own.again", ["unit": holder])
    }

    private static func complete(_ until: CivilDate?, _ words: Words) -> String {
        guard let until else { return words["consents.own.complete.open"] }
        return words.text("consents.own.complete.until", ["day": words.longDay(until)])
    }

    /// What the caller knows has gone out already, which a withdrawal does not bring back.
    private mutating func addHanded(_ overview: PlanOverview, _ names: ConsentNames) throws {
        let handed = HandedOut(
            disclosures: overview.disclosures,
            directory: overview.directory,
            names: names
        )
        list = try handed.byReceiver()
        listHeading =
            names.words[list.isEmpty ? "consents.nothingHanded" : "consents.alreadyHanded"]
    }
}

/// Why an answer is waited for; what has changed comes before what never was.
private enum Waiting {
    case withdrawn, expired, unanswered, bothGuardians, everyone, nobodyDecides

    init(
        _ givers: [Consent.Giver],
        _ consents: [Consent],
        deciders: [Consent.Giver],
        _ today: CivilDate
    ) {
        let latest = givers.compactMap { giver in consents.last { $0.giver == giver } }
        if deciders.isEmpty {
            self = .nobodyDecides
        } else if latest.contains(where: { $0.withdrawn != nil }) {
            self = .withdrawn
        } else if latest.contains(where: { $0.period.isOver(on: today) }) {
            self = .expired
        } else if givers.count == deciders.count {
            self = .unanswered
        } else {
            self = deciders.allSatisfy(\.isGuardian) ? .bothGuardians : .everyone
        }
    }

    var key: String { "consents.standing.\(self)" }
}
