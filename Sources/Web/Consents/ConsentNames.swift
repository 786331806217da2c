import Coordination
import Domain

/// The people who decide about the child, as the one who looks knows them.
struct ConsentNames {
    let guardians: [Guardian]
    let child: Child
    /// Whose page it is, when someone in the family looks.
    let viewer: Consent.Giver?
    let words: Words

    init(_ overview: PlanOverview, for caller: Caller, in words: Words) {
        guardians = overview.family.guardians
        child = overview.child
        viewer = caller.ownGiver
        self.words = words
    }

    /// The name as it begins a row.
    func subject(_ giver: Consent.Giver) -> String {
        giver == viewer ? words["consents.you.subject"] : name(giver)
    }

    /// The names inside a sentence.
    func objects(_ givers: [Consent.Giver]) -> String {
        words.list(givers.map { $0 == viewer ? words["consents.you.object"] : name($0) })
    }

    private func name(_ giver: Consent.Giver) -> String {
        switch giver {
        case .child: return child.givenName
        case .guardian(let id):
            guard let guardian = guardians.first(where: { $0.id == id }) else {
                return words["consents.guardian"]
            }
            return "\(guardian.name) (\(guardian.relation))"
        }
    }
}

extension Caller {
    /// The one whose answers are the caller's own.
    var ownGiver: Consent.Giver? {
        switch standing {
        case .staff, .invited: nil
        case .child(let child): .child(child)
        case .guardian(let guardian, _): .guardian(guardian)
        }
    }
}

extension PlanOverview {
    /// The answers that the caller may read, in the order they were first written down.
    var answersInOrder: [Held<Consent>] { consents.sorted { $0.content.id < $1.content.id } }
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
