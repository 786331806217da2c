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

    var model: [String: Any] {
        var model: [String: Any] = ["sentence": sentence]
        model["listHeading"] = listHeading
        if !list.isEmpty { model["list"] = ["items": list] }
        return model
    }

    private init(_ sentence: String) { self.sentence = sentence }

    /// For staff and for the child, who may know how everyone has answered.
    init(_ standing: ConsentStanding, in overview: PlanOverview, _ names: ConsentNames) throws {
        let words = names.words
        let consents = overview.answersInOrder.map(\.content)
        switch standing {
        case .complete:
            let until = consents.filter { $0.scope(on: overview.today) != nil }
                .compactMap(\.period.until).min()
            self.init(Self.complete(until, "consents.standing.complete", words))
        case .waiting(let givers):
            let why = Waiting(givers, consents, deciders: overview.deciders, overview.today)
            let text = words.text(why.key, ["who": names.objects(givers)])
            self.init(text)
            if why == .withdrawn { try addHanded(overview, words) }
        case .refused(let givers):
            self.init(words.count("consents.standing.refused", givers.count))
            listHeading = words["consents.instead.heading"]
            list = [
                words["consents.instead.ask"], words["consents.instead.narrow"],
                words["consents.instead.own"],
            ]
        }
    }

    /// For a guardian: only their own answer, whatever anyone else has said.
    init(own giver: Consent.Giver, in overview: PlanOverview, _ words: Words) throws {
        let latest = overview.answersInOrder.map(\.content).last { $0.giver == giver }
        guard let latest else {
            self.init(words["consents.own.unanswered"])
            return
        }
        switch ConsentState(latest, isLatest: true, on: overview.today) {
        case .inForce, .notYet:
            self.init(Self.complete(latest.period.until, "consents.own.complete", words))
        case .expired: self.init(words["consents.own.expired"])
        case .refused, .replaced: self.init(words["consents.own.refused"])
        case .withdrawn:
            self.init(words["consents.own.withdrawn"])
            try addHanded(overview, words)
        }
    }

    private static func complete(_ until: CivilDate?, _ key: String, _ words: Words) -> String {
        guard let until else { return words["\(key).open"] }
        return words.text("\(key).until", ["day": words.longDay(until)])
    }

    /// What the caller knows has gone out already, which a withdrawal does not bring back.
    private mutating func addHanded(_ overview: PlanOverview, _ words: Words) throws {
        let handed = HandedOut(
            disclosures: overview.disclosures,
            directory: overview.directory,
            words: words
        )
        list = try handed.byReceiver()
        listHeading = words[list.isEmpty ? "consents.nothingHanded" : "consents.alreadyHanded"]
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
        } else if latest.contains(where: { $0.period.until.map { $0 < today } ?? false }) {
            self = .expired
        } else if givers.count == deciders.count {
            self = .unanswered
        } else {
            self = deciders.allSatisfy(\.isGuardian) ? .bothGuardians : .everyone
        }
    }

    var key: String { "consents.standing.\(self)" }
}

extension Consent.Giver {
    fileprivate var isGuardian: Bool {
        if case .guardian = self { true } else { false }
    }
}
