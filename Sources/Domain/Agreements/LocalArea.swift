/// Municipalities of a county that work together during a period (lokalt område).
///
/// Areas are redrawn now and then, and figures from before keep the areas of their time.
package struct LocalArea: Hashable, Sendable {
    package typealias Key = Slug<LocalArea>

    package let key: Key
    package let name: String
    package let municipalities: [MunicipalityCode]
    package let period: Period
    package let ledger: [LedgerID]

    package init(
        key: Key,
        name: String,
        municipalities: [MunicipalityCode],
        period: Period,
        ledger: [LedgerID]
    ) {
        self.key = key
        self.name = name
        self.municipalities = municipalities
        self.period = period
        self.ledger = ledger
    }
}
