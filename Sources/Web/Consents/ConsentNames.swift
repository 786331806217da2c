import Coordination
import Domain

/// The people who decide about the child, as the one who looks knows them.
struct ConsentNames {
    let guardians: [Guardian]
    let deciders: [Consent.Giver]
    let child: Child
    /// Whose page it is, when someone in the family looks.
    let viewer: Consent.Giver?
    /// Whether no guardian is in the plan.
    let isAlone: Bool
    let words: Words

    init(_ overview: PlanOverview, for caller: Caller, in words: Words) {
        self.init(overview, viewer: caller.ownGiver, in: words)
    }

    /// - Parameter viewer: Nobody, on a page that is for staff only.
    init(_ overview: PlanOverview, viewer: Consent.Giver? = nil, in words: Words) {
        guardians = overview.family.guardians
        deciders = overview.deciders
        child = overview.child
        self.viewer = viewer
        isAlone = !overview.isSeenByGuardians
        self.words = words
    }

    /// The kinds in order, in the child's own words when the child reads.
    func information(_ kinds: Set<InformationKind>) -> [String] {
        InformationKind.allCases.filter(kinds.contains)
            .map { speech.text("information.\($0.rawValue)") }
    }

    /// The kinds inside a sentence, as `information`.
    func about(_ kinds: [InformationKind]) -> String {
        words.list(kinds.map { speech.text("consents.gaps.about.\($0.rawValue)") })
    }

    var speech: Speech {
        Speech(of: child, isToChild: viewer == .child(child.id), isAlone: isAlone, in: words)
    }

    /// The name as it begins a row.
    func subject(_ giver: Consent.Giver) -> String {
        giver == viewer ? words["consents.you.subject"] : name(giver).capitalizingFirst
    }

    /// The names as they begin a sentence.
    func subjects(_ givers: [Consent.Giver]) -> String {
        all(givers, you: words["consents.you.subject"]).capitalizingFirst
    }

    /// The names inside a sentence.
    func objects(_ givers: [Consent.Giver]) -> String {
        all(givers, you: words["consents.you.object"])
    }

    /// Two guardians that the reader does not know by name are not told twice in the same words.
    private func all(_ givers: [Consent.Giver], you: String) -> String {
        let unknown = givers.filter { $0 != viewer && isUnknown($0) }
        guard unknown.count > 1 else {
            return words.list(givers.map { $0 == viewer ? you : name($0) })
        }
        let areBoth = unknown.count == 2 && deciders.filter(\.isGuardian).count <= 2
        let together = words[areBoth ? "consents.guardians.both" : "consents.guardians.all"]
        let known = givers.filter { !unknown.contains($0) }
        return words.list([together] + known.map { $0 == viewer ? you : name($0) })
    }

    private func isUnknown(_ giver: Consent.Giver) -> Bool {
        guard case .guardian(let id) = giver else { return false }
        return !guardians.contains { $0.id == id }
    }

    private func name(_ giver: Consent.Giver) -> String {
        switch giver {
        case .child: return child.givenName
        case .guardian(let id):
            guard let guardian = guardians.first(where: { $0.id == id }) else {
                return words["consents.guardians.one"]
            }
            return "\(guardian.name) (\(guardian.relation))"
        }
    }
}

extension Consent.Giver {
    var isGuardian: Bool {
        if case .guardian = self { true } else { false }
    }
}

/// The ground of a disclosure in words.
struct GroundText {
    let names: ConsentNames
    /// The consents that the one who looks may read.
    let consents: [Consent]

    /// Whose consent it is, when all of it may be told; else only that there is consent.
    func sentence(_ ground: DisclosureGround, untilShown: Bool) -> String {
        let words = names.words
        if case .law(let rule, _) = ground { return words["consents.ground.\(rule.rawValue)"] }
        let cited = readable(ground)
        guard !cited.isEmpty else { return words["consents.ground.hidden"] }
        let who = names.objects(cited.map(\.giver))
        guard untilShown, let until = cited.compactMap(\.period.until).min() else {
            return words.text("consents.ground.from", ["who": who])
        }
        return words.text(
            "consents.ground.until",
            ["who": who, "day": words.longDay(until)]
        )
    }

    /// The consents of the ground; none when one of them belongs to somebody else's page.
    private func readable(_ ground: DisclosureGround) -> [Consent] {
        switch ground {
        case .consent(let ids):
            let cited = consents.filter { ids.contains($0.id) }
            return cited.count == ids.count ? cited : []
        case .law: return []
        }
    }
}
