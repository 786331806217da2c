import Domain

/// Terms for tests, in which everything but what the test is about is as small as possible.
extension Agreement.Terms {
    static func plain(
        ages: AgeRange,
        sectors: [SectorTerms] = [],
        addedContents: Set<PlanContent> = [],
        areas: [LocalArea] = [],
        clauses: [Agreement.Clause] = [],
        coverage: Coverage = .none,
        restsOn: [AgreedRule: Agreement.Clause.Key] = [:]
    ) -> Agreement.Terms {
        Agreement.Terms(
            targetAges: ages,
            sectors: sectors,
            dueRule: .coordinationAmong(sectors: [.health, .social], atLeast: 2),
            addedContents: addedContents,
            dayTargets: [:],
            targetSource: .local,
            areas: areas,
            bodies: [],
            clauses: clauses,
            documents: [],
            coverage: coverage,
            restsOn: restsOn
        )
    }
}

extension AgeRange {
    init?(_ from: Int, _ to: Int, toInclusive: Bool = true, fromInclusive: Bool = true) {
        self.init(
            from: End(age: Age(years: from), isInclusive: fromInclusive),
            to: End(age: Age(years: to), isInclusive: toInclusive)
        )
    }
}
