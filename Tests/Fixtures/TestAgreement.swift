import Domain

/// A small agreement between the invented region and municipality.
package enum TestAgreement {
    package static let key = "provlandet"

    /// Target ages 0 to 17, every sector may do everything, goals demanded, a week to the offer.
    package static let agreement: Agreement = {
        guard let agreementKey = Agreement.Key(key),
            let ages = AgeRange(
                from: AgeRange.End(age: Age(years: 0), isInclusive: true),
                to: AgeRange.End(age: Age(years: 17), isInclusive: true)
            )
        else { preconditionFailure("the fixture is wrong") }
        return Agreement(
            key: agreementKey,
            title: "Överenskommelse om barn i Provlandet",
            aliases: [],
            county: Agreement.County(code: TestOrganisations.countyCode, name: "Provlandet"),
            parties: Agreement.Parties(
                region: Agreement.Region(
                    name: "Region Provlandet",
                    county: TestOrganisations.countyCode
                ),
                municipalities: [
                    Agreement.Municipality(code: TestOrganisations.municipalityCode, name: "Provby")
                ],
                ledger: []
            ),
            versions: [
                Agreement.Version(
                    number: 1,
                    period: .days("2020-01-01"),
                    decision: Agreement.Decision(body: "Samverkansgruppen", day: "2019-12-01"),
                    terms: terms(ages),
                    ledger: []
                )
            ],
            history: []
        )
    }()

    private static func terms(_ ages: AgeRange) -> Agreement.Terms {
        Agreement.Terms(
            targetAges: ages,
            sectors: Sector.allCases.map { sector in
                SectorTerms(
                    sector: sector,
                    label: Bilingual(sv: sector.rawValue, en: sector.rawValue),
                    rights: Set(PlanRight.allCases)
                )
            },
            dueRule: .coordinationAmong(sectors: [.health, .social, .school], atLeast: 2),
            addedContents: [.goals],
            dayTargets: [.noticeToOffer: 7, .offerToAnswer: 14],
            targetSource: .local,
            areas: [],
            bodies: [],
            clauses: [],
            documents: []
        )
    }
}
