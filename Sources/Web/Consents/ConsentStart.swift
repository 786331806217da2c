import Coordination
import Domain

/// What a yes begins from, so that an answer that is like an earlier one takes few clicks.
///
/// First what the same person answered before, else what another who decides has answered. It is
/// said whose it is. Only staff of the unit that holds the plan fill in the form: nobody in the
/// family must learn another's answer.
/// - SeeAlso: disclosure case D-26.
struct ConsentStart {
    /// Whose answer it is.
    let notes: [String]
    /// The units and the kinds of information, on lines of their own.
    let parties: String
    let kinds: String

    init(_ overview: PlanOverview, asking asked: Consent.Giver?, _ words: Words) {
        let own = asked.flatMap { overview.register.latest(of: $0) }.flatMap(Self.scope)
        let like = own == nil ? Self.another(in: overview, than: asked) : nil
        let scope = own ?? like.flatMap(Self.scope)
        parties = Self.lines(scope?.parties.sorted().map(\.description))
        kinds = Self.lines(scope?.kinds.map(\.rawValue).sorted())
        let key = own == nil ? "consents.start.like" : "consents.start.before"
        notes =
            (own == nil ? like?.giver : asked).map { giver in
                let who = ConsentNames(overview, in: words).subject(giver)
                return [words.text(key, ["who": who])]
            } ?? []
    }

    /// The latest yes in force of someone else who decides.
    private static func another(
        in overview: PlanOverview,
        than asked: Consent.Giver?
    ) -> Consent? {
        overview.deciders.filter { $0 != asked }
            .compactMap { overview.register.latest(of: $0) }
            .filter { $0.scope(on: overview.today) != nil }
            .max { $0.id < $1.id }
    }

    /// What was said yes to, also when it has been taken back since or has run out.
    private static func scope(_ consent: Consent) -> Consent.Scope? {
        switch consent.decision {
        case .yes(let scope): scope
        case .no: nil
        }
    }

    private static func lines(_ values: [String]?) -> String {
        values?.joined(separator: "\n") ?? ""
    }
}
