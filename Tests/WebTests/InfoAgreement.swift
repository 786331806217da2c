import Domain
import Fixtures

/// An invented agreement with a clause of every sort.
enum InfoAgreement {
    static func agreement(county: String) -> Agreement {
        let model = TestAgreement.agreement
        guard let key = Agreement.Key("prov-\(county)"), let code = CountyCode(county),
            let version = model.versions.first
        else { preconditionFailure("the fixture is wrong") }
        return Agreement(
            key: key,
            title: "Avtalet i län \(county)",
            aliases: [],
            county: Agreement.County(code: code, name: "Län \(county)"),
            parties: model.parties,
            versions: [
                Agreement.Version(
                    number: version.number,
                    period: version.period,
                    decision: version.decision,
                    terms: terms(version.terms),
                    ledger: []
                )
            ],
            history: []
        )
    }

    private static func terms(_ terms: Agreement.Terms) -> Agreement.Terms {
        Agreement.Terms(
            targetAges: terms.targetAges,
            sectors: [],
            dueRule: terms.dueRule,
            addedContents: [],
            dayTargets: [:],
            targetSource: .local,
            areas: [
                area("kusten", "Kusten", .days("2022-01-01")),
                area("gamla", "Gamla kusten", .days("2019-01-01", "2021-12-31")),
            ],
            bodies: [
                Agreement.Body(
                    key: slug("styrgruppen"),
                    name: "Styrgruppen",
                    aliases: [],
                    level: .county,
                    meetingsPerYear: 4,
                    role: Bilingual(sv: "Håller ihop.", en: "Holds together."),
                    ledger: []
                )
            ],
            clauses: clauses,
            documents: [],
            agesUnclear: Bilingual(sv: "Om 17 är med är oklart.", en: "17 is unclear."),
            coverage: coverage
        )
    }

    private static var coverage: Coverage {
        Coverage(
            targetGroups: [
                TargetGroup(
                    key: slug("barn"),
                    name: Bilingual(sv: "barn", en: "children"),
                    isServed: true,
                    ledger: []
                ),
                TargetGroup(
                    key: slug("vuxna"),
                    name: Bilingual(sv: "vuxna", en: "adults"),
                    isServed: false,
                    ledger: []
                ),
            ],
            needCategories: [],
            participants: [],
            services: [
                NamedService(
                    key: slug("mottagningen"),
                    name: "Mottagningen",
                    sector: .health,
                    runBy: .region,
                    ages: AgeRange(
                        from: AgeRange.End(age: Age(years: 13), isInclusive: true),
                        to: AgeRange.End(age: Age(years: 18), isInclusive: false)
                    ),
                    unclear: Bilingual(sv: "Texten är otydlig.", en: "The text is unclear."),
                    ledger: []
                )
            ]
        )
    }

    private static func area(_ key: String, _ name: String, _ period: Period) -> LocalArea {
        LocalArea(
            key: slug(key),
            name: name,
            municipalities: [TestOrganisations.municipalityCode],
            period: period,
            ledger: []
        )
    }

    private static var clauses: [Agreement.Clause] {
        CitedClause.allCases.map { cited in
            clause(
                cited.rawValue,
                .must,
                .everyService,
                .rule("here"),
                cited == .consent ? .statute("Lagen 1 §") : .agreement,
                "Rubrik \(cited)"
            )
        } + [
            clause(
                "senare",
                .should,
                .body(slug("styrgruppen")),
                .planned(step: 8),
                .agreement,
                "Rubrik consent"
            ),
            clause("utanfor", .gap, nil, .outOfProduct("why"), .agreement, "(inledning)"),
        ]
    }

    private static func clause(
        _ key: String,
        _ force: Agreement.Clause.Force,
        _ owner: Agreement.Clause.Owner?,
        _ madeReal: Agreement.Clause.MadeReal,
        _ source: Agreement.Clause.Source,
        _ heading: String
    ) -> Agreement.Clause {
        Agreement.Clause(
            key: slug(key),
            heading: heading,
            force: force,
            source: source,
            owner: owner,
            duty: Bilingual(sv: "Plikt \(key).", en: "Duty \(key)."),
            madeReal: madeReal,
            ledger: []
        )
    }

    private static func slug<Entity>(_ text: String) -> Slug<Entity> {
        guard let slug = Slug<Entity>(text) else { preconditionFailure("no such key: \(text)") }
        return slug
    }
}
