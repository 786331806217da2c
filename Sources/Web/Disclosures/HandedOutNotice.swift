import Coordination
import Domain

/// What was just handed out and to whom, told once on the page that follows.
struct HandedOutNotice {
    let overview: PlanOverview
    let unit: ServiceUnit.ID?
    let words: Words

    /// Nothing when the unit has handed out nothing.
    var text: String? {
        guard !sent.isEmpty else { return nil }
        let called = sent.filter(isCall).map(\.receiver)
        let others = Set(sent.map(\.receiver)).subtracting(called)
        return [
            sentence("handout.done.call", Set(called)), sentence("handout.done.parts", others),
            words["handout.done.ledger"],
        ].compactMap { $0 }.joined(separator: " ")
    }

    /// What one act handed out has one instant.
    private var sent: [Disclosure] {
        let own = overview.disclosures.filter { $0.owner == unit }
        return own.filter { $0.at == own.last?.at }
    }

    /// Whether it is the call to the coming meeting, to a unit that is called.
    private func isCall(_ disclosure: Disclosure) -> Bool {
        guard let coming = overview.coming, coming.day >= overview.today else { return false }
        return disclosure.part.kind == .meeting && disclosure.part.id == coming.partID
            && coming.called.contains(disclosure.receiver)
    }

    private func sentence(_ key: String, _ units: Set<ServiceUnit.ID>) -> String? {
        guard !units.isEmpty else { return nil }
        let names = overview.directory.units.filter { units.contains($0.id) }.map(\.name)
        return words.text(key, ["units": words.list(names)])
    }
}
