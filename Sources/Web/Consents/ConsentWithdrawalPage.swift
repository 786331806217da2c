import Coordination
import Domain

/// Asks once more before a consent is taken back, and says what that does not bring back.
///
/// - SeeAlso: disclosure case D-17.
struct ConsentWithdrawalPage: Page {
    static let template = "consents/withdrawal"

    let pageTitle: String
    let lede: String
    /// Who notices it, told to a guardian before the act.
    let seen: String?
    let action: String
    let backHref: String
    let help: String
    let handed: [String]
    let hasHandedNothing: Bool
    let again: String
    /// The way to take back only a part, for whose answer it is.
    let narrowHref: String?
    var section: MenuSection? { .plans }

    init(
        _ consent: Consent,
        in overview: PlanOverview,
        for caller: Caller,
        _ words: Words
    ) throws {
        let names = ConsentNames(overview, for: caller, in: words)
        let plan = overview.plan.content.id
        let isOwn = consent.giver == names.viewer
        pageTitle = words[isOwn ? "consents.withdraw.own" : "consents.withdraw.other"]
        lede = words.text(
            isOwn ? "consents.withdraw.ownLede" : "consents.withdraw.otherLede",
            ["who": names.subject(consent.giver)]
        )
        seen = isOwn && !caller.isChild ? words["consents.withdraw.ownSeen"] : nil
        action = Paths.withdrawal(consent.id, in: plan)
        backHref = Paths.plan(plan, .consents)
        let mayNarrow = isOwn && consent.scope(on: overview.today) != nil
        narrowHref = mayNarrow ? Paths.narrowing(consent.id, in: plan) : nil
        help = names.speech.text("consents.withdraw.help")
        handed = try HandedOut(
            disclosures: overview.disclosures.filter { $0.ground.rests(on: consent.id) },
            directory: overview.directory,
            names: names
        ).byReceiver()
        hasHandedNothing = handed.isEmpty
        again = words.text(
            isOwn ? "consents.withdraw.againOwn" : "consents.withdraw.againOther",
            ["unit": try overview.directory.unit(overview.plan.content.holder).name]
        )
    }
}

extension DisclosureGround {
    fileprivate func rests(on consent: Consent.ID) -> Bool {
        switch self {
        case .consent(let ids): ids.contains(consent)
        case .law: false
        }
    }
}
