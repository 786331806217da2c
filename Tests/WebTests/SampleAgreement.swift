import Domain
import Fixtures

/// An invented agreement with every clause that pages refer to.
enum SampleAgreement {
    static let agreement = Agreement(
        key: key("provlandet"),
        title: "Överenskommelse Barn och ungas hälsa",
        aliases: [],
        county: Agreement.County(code: county, name: "Provlandet"),
        parties: Agreement.Parties(
            region: Agreement.Region(name: "Region Provlandet", county: county),
            municipalities: [],
            ledger: []
        ),
        versions: [version],
        history: []
    )

    static let version = Agreement.Version(
        number: 2,
        period: .days("2021-11-26"),
        decision: Agreement.Decision(body: "Samverkansgruppen", day: "2021-11-26"),
        terms: terms,
        ledger: []
    )

    static let reference = AgreementReference(key: "provlandet", version: 2)

    private static let county: CountyCode = {
        guard let code = CountyCode("99") else { preconditionFailure("no such code") }
        return code
    }()

    private static let ages: AgeRange = {
        guard
            let ages = AgeRange(
                from: AgeRange.End(age: Age(years: 0), isInclusive: true),
                to: AgeRange.End(age: Age(years: 17), isInclusive: true)
            )
        else { preconditionFailure("no age belongs to the range") }
        return ages
    }()

    private static let terms = Agreement.Terms(
        targetAges: ages,
        sectors: [],
        dueRule: .coordinationAmong(sectors: [.health, .social, .school], atLeast: 1),
        addedContents: [.followUpDate],
        dayTargets: [.noticeToOffer: 2, .offerToAnswer: 14, .noticeToFirstInput: 60],
        targetSource: .local,
        areas: [],
        bodies: [],
        clauses: CitedClause.allCases.map(clause),
        documents: []
    )

    private static func clause(_ cited: CitedClause) -> Agreement.Clause {
        Agreement.Clause(
            key: key(cited.rawValue),
            heading: "Förhållningssätt",
            force: .must,
            source: .agreement,
            owner: .everyParty,
            duty: duty(cited),
            madeReal: .rule("The plan"),
            ledger: []
        )
    }

    private static func duty(_ cited: CitedClause) -> Bilingual {
        switch cited {
        case .eachPromisesItsOwn:
            Bilingual(
                sv: "Var och en lovar sitt eget. En fråga blir ett löfte när den svarar som ska "
                    + "göra det.",
                en: "Each promises its own. A question becomes a promise when the one who is to "
                    + "do it answers."
            )
        case .withoutDelay:
            Bilingual(
                sv: "Hjälpen ska komma utan onödigt dröjsmål.",
                en: "Help is to come without unnecessary delay."
            )
        case .notForReasonsOfCost:
            Bilingual(
                sv: "Ett barn ska inte vänta på hjälp för att vuxna räknar pengar.",
                en: "A child is not to wait for help because adults count money."
            )
        case .stayingAtHomeAndInSchool:
            Bilingual(
                sv: "Barn ska så långt det går bo hemma och gå kvar i sin skola.",
                en: "Children are to live at home and stay in their school as far as possible."
            )
        case .purpose, .targetGroup, .individualLevel, .bestInterests, .childsVoice, .offerOfPlan,
            .consent, .localCooperation, .followUp:
            Bilingual(sv: "Det här gäller i provlandet.", en: "This holds in the test land.")
        }
    }

    private static func key<Entity>(_ text: String) -> Slug<Entity> {
        guard let key = Slug<Entity>(text) else { preconditionFailure("no key: \(text)") }
        return key
    }
}
