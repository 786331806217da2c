import Coordination
import Domain

/// What region and municipalities have agreed on, and what has come of each part of it.
struct AgreementPage: Page {
    static let template = "agreements/agreement"

    let pageTitle: String
    let agreements: [[String: Any]]
    let isEmpty: Bool
    var section: MenuSection? { .agreement }

    /// - Parameter county: The county to show; nothing when it is not known, which shows all.
    /// - Parameter opening: The anchor of the clause to show unfolded.
    /// - Parameter leadsToPlans: Whether the reader has plans to go on to.
    init(
        _ known: [Agreement],
        in county: CountyCode?,
        opening: String? = nil,
        today: CivilDate,
        leadsToPlans: Bool = true,
        _ words: Words
    ) {
        let local = known.filter { $0.county.code == county }
        let models = (local.isEmpty ? known : local).enumerated().compactMap { index, agreement in
            AgreementModel(
                agreement,
                isFirst: index == 0,
                opening: opening,
                today: today,
                leadsToPlans: leadsToPlans,
                words
            )
        }
        pageTitle = words["agreement.heading"]
        agreements = models.map(\.model)
        isEmpty = models.isEmpty
    }
}
