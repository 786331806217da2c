extension Agreement {
    /// Everything one version says, ready for the rules that need it.
    ///
    /// Where the law sets no limit, a limit here gives a notice and never a refusal.
    package struct Terms: Hashable, Sendable {
        package let targetAges: AgeRange
        /// What the text leaves open about the ages, and how it is read here.
        package let agesUnclear: Bilingual?
        package let sectors: [SectorTerms]
        package let dueRule: DueRule
        /// What a plan must contain: what the law demands and what the parties add.
        package let requiredContents: Set<PlanContent>
        /// Whole days, 1…365; a clock without a target only shows how long it has run.
        package let dayTargets: [CourseClock: Int]
        package let targetSource: TargetSource
        package let areas: [LocalArea]
        package let bodies: [Body]
        package let clauses: [Clause]
        package let documents: [RelatedDocument]
        package let coverage: Coverage
        /// The clauses that rules rest on, where they are others than the usual.
        package let restsOn: [AgreedRule: Clause.Key]

        /// - Parameter addedContents: What the parties add; the law's own are always required.
        package init(
            targetAges: AgeRange,
            sectors: [SectorTerms],
            dueRule: DueRule,
            addedContents: Set<PlanContent>,
            dayTargets: [CourseClock: Int],
            targetSource: TargetSource,
            areas: [LocalArea],
            bodies: [Body],
            clauses: [Clause],
            documents: [RelatedDocument],
            agesUnclear: Bilingual? = nil,
            coverage: Coverage = .none,
            restsOn: [AgreedRule: Clause.Key] = [:]
        ) {
            self.targetAges = targetAges
            self.agesUnclear = agesUnclear
            self.sectors = sectors
            self.dueRule = dueRule
            requiredContents = PlanContent.statutory.union(addedContents)
            self.dayTargets = dayTargets
            self.targetSource = targetSource
            self.areas = areas
            self.bodies = bodies
            self.clauses = clauses
            self.documents = documents
            self.coverage = coverage
            self.restsOn = restsOn
        }
    }
}

extension Agreement.Terms {
    /// Whether the child is within the ages the agreement is written for (målgrupp).
    ///
    /// Outside the range the answer is a notice to the user, never a refusal:
    /// the law sets no age limit for a coordinated individual plan.
    package func covers(_ age: Age) -> Bool { targetAges.contains(age) }

    /// Whether the parties have given the sector this right; one that is not named has none.
    package func may(_ sector: Sector, _ right: PlanRight) -> Bool {
        sectors.contains { $0.sector == sector && $0.rights.contains(right) }
    }

    /// The local area the municipality belonged to on `day`.
    ///
    /// Nothing when the agreement has no areas, or when those of that day are not known.
    package func area(of municipality: MunicipalityCode, on day: CivilDate) -> LocalArea? {
        areas.first { $0.period.contains(day) && $0.municipalities.contains(municipality) }
    }

    package func clause(_ key: Agreement.Clause.Key) -> Agreement.Clause? {
        clauses.first { $0.key == key }
    }

    /// A clause the product refers to; every agreement that passed the check has it.
    package func clause(_ cited: CitedClause) -> Agreement.Clause? {
        clauses.first { $0.key.description == cited.rawValue }
    }

    package func body(_ key: Agreement.Body.Key) -> Agreement.Body? {
        bodies.first { $0.key == key }
    }
}
