import Domain
import Fixtures
import Testing

/// An agreement with two versions, the second in force from `change`.
struct AgreementSample {
    let firstDay: CivilDate
    let change: CivilDate
    let agreement: Agreement

    init() throws {
        firstDay = ("2020-01-01" as CivilDate)
        change = ("2024-01-01" as CivilDate)
        let beforeChange = change.adding(days: -1)
        let second = try Self.version(2, from: change)
        let first = try Self.version(1, from: firstDay, until: beforeChange)
        agreement = Agreement(
            key: try #require(Agreement.Key("exempel")),
            title: "Exempel",
            aliases: [],
            county: Agreement.County(code: try Self.county(), name: "Exempel län"),
            parties: try Self.parties(),
            versions: [second, first],
            history: Self.changes(on: [-31, -30, 5].map(change.adding(days:)))
        )
    }

    private static func county() throws -> CountyCode { try #require(CountyCode("99")) }

    private static func parties() throws -> Agreement.Parties {
        let code = try #require(MunicipalityCode("9901"))
        return Agreement.Parties(
            region: Agreement.Region(name: "Region Exempel", county: try county()),
            municipalities: [Agreement.Municipality(code: code, name: "Norrby")],
            ledger: [try #require(LedgerID("K-01"))]
        )
    }

    private static func version(
        _ number: Int,
        from: CivilDate,
        until: CivilDate? = nil
    ) throws -> Agreement.Version {
        Agreement.Version(
            number: number,
            period: try #require(Period(from: from, until: until)),
            decision: Agreement.Decision(body: "Ledningen", day: from.adding(days: -30)),
            terms: .plain(ages: try #require(AgeRange(0, 17))),
            ledger: []
        )
    }

    private static func changes(on days: [CivilDate]) -> [Agreement.Change] {
        days.map { day in
            Agreement.Change(
                day: day,
                what: Bilingual(sv: "A", en: "A"),
                madeBy: "Gruppen",
                ledger: []
            )
        }
    }
}
