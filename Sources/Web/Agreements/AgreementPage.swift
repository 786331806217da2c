import Coordination
import Domain

/// What region and municipalities have agreed on, and what has come of each part of it.
struct AgreementPage: Page {
    static let template = "agreements/agreement"

    let pageTitle: String
    let agreements: [[String: Any]]
    let contents: [[String: String]]
    let isEmpty: Bool
    var section: MenuSection? { .agreement }

    /// - Parameter county: The county to show; nothing when it is not known, which shows all.
    init(_ known: [Agreement], in county: CountyCode?, today: CivilDate, _ words: Words) {
        let local = known.filter { $0.county.code == county }
        let models = (local.isEmpty ? known : local).enumerated().compactMap { index, agreement in
            AgreementModel(agreement, isFirst: index == 0, today: today, words)
        }
        pageTitle = words["agreement.heading"]
        agreements = models.map(\.model)
        contents = models.flatMap(\.contents)
        isEmpty = models.isEmpty
    }
}
