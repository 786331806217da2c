import Coordination
import Domain

/// What was handed out, with the ground that the ledger holds.
extension Timeline {
    /// One entry for each day, receiver and ground: who gave what, and what let it go.
    var handOuts: [Entry] {
        Dictionary(grouping: overview.disclosures, by: Handing.init).map { handing, disclosures in
            let kinds = Set(disclosures.map(\.part.kind.information))
            let what = InformationKind.allCases.filter(kinds.contains)
                .map { reading.text("timeline.kind.\($0.rawValue)") }
            return Entry(
                day: handing.day,
                rank: 50_000,
                at: disclosures.map(\.at).max(),
                text: reading.text(
                    "timeline.handedOut.\(handing.law?.rawValue ?? "consent")",
                    [
                        "owner": reading.unitName(handing.owner),
                        "unit": reading.unitName(handing.receiver),
                    ]
                ),
                details: [
                    Detail(
                        label: reading.text("timeline.what"),
                        text: reading.words.list(what)
                    )
                ],
                unit: handing.owner
            )
        }
        .sorted { $0.text > $1.text }
    }
}

/// What one unit handed to another on one day and on one ground.
private struct Handing: Hashable {
    let day: CivilDate
    let owner: ServiceUnit.ID
    let receiver: ServiceUnit.ID
    /// The rule of law; nothing for consent.
    let law: LegalGround?

    init(_ disclosure: Disclosure) {
        day = SwedishTime.day(of: disclosure.at)
        owner = disclosure.owner
        receiver = disclosure.receiver
        law =
            switch disclosure.ground {
            case .consent: nil
            case .law(let rule, _): rule
            }
    }
}
