import Domain

extension AgreementEntry {
    private static let termKeys = [
        "targetAges", "sectors", "dueRule", "requiredContents", "dayTargets", "areas", "bodies",
        "clauses", "documents", "restsOn", "targetGroups", "needCategories", "participants",
        "services",
    ]

    /// What one version says.
    ///
    /// - Parameter municipalities: The parties; nothing when they could not be read.
    func terms(
        for municipalities: Set<MunicipalityCode>?,
        during period: Period?
    ) -> Agreement.Terms? {
        guard let fields = fields(Self.termKeys) else { return nil }
        let ages = fields.required("targetAges")?.targetAges()
        let sectors = fields.required("sectors")?.sectors()
        let dueRule = fields.required("dueRule")?.dueRule()
        let contents = fields.optional("requiredContents")?.contents() ?? []
        let targets = fields.required("dayTargets")?.dayTargets()
        let areas = fields.optional("areas")?.areas(of: municipalities, during: period) ?? []
        let bodies = fields.optional("bodies").map { $0.bodies() } ?? []
        let owners = bodies.map { Set($0.map(\.key)) }
        let clauses = fields.required("clauses")?.clauses(ownedBy: owners)
        let documents = fields.optional("documents")?.list { $0.document() } ?? []
        let named = clauses.map { Set($0.map(\.key)) }
        let restsOn = fields.optional("restsOn")?.restsOn(among: named) ?? [:]
        let coverage = fields.coverage()
        guard let ages, let sectors, let dueRule, let targets, let bodies, let clauses else {
            return nil
        }
        return Agreement.Terms(
            targetAges: ages.range,
            sectors: sectors,
            dueRule: dueRule,
            addedContents: Set(contents),
            dayTargets: targets.days,
            targetSource: targets.source,
            areas: areas,
            bodies: bodies,
            clauses: clauses,
            documents: documents,
            agesUnclear: ages.unclear,
            coverage: coverage,
            restsOn: restsOn
        )
    }

    private func sectors() -> [SectorTerms]? {
        list(of: { $0.sectorTerms() }, without: \.sector.rawValue, twiceAs: "sector")
    }

    private func sectorTerms() -> SectorTerms? {
        guard let fields = fields("sector", "label", "rights") else { return nil }
        let sector = fields.required("sector")?.choice(of: "a sector", Sector.self)
        let label = fields.required("label")?.bilingual()
        let rights = fields.required("rights")?.list(
            of: { $0.choice(of: "a right", PlanRight.self) },
            without: \.rawValue,
            twiceAs: "right"
        )
        guard let sector, let label, let rights else { return nil }
        return SectorTerms(sector: sector, label: label, rights: Set(rights))
    }

    private func dueRule() -> DueRule? {
        guard let fields = fields("coordinationAmong", "atLeast") else { return nil }
        let sectors = fields.required("coordinationAmong")?.list(
            of: { $0.choice(of: "a sector", Sector.self) },
            without: \.rawValue,
            twiceAs: "sector"
        )
        let most = sectors?.count ?? Sector.allCases.count
        let atLeast = fields.required("atLeast")?.number(in: 1...most)
        guard let sectors, let atLeast else { return nil }
        return .coordinationAmong(sectors: sectors, atLeast: atLeast)
    }

    private func contents() -> [PlanContent]? {
        list(
            of: { $0.choice(of: "a plan content", PlanContent.self) },
            without: \.rawValue,
            twiceAs: "plan content"
        )
    }

    private func dayTargets() -> (source: TargetSource, days: [CourseClock: Int])? {
        let clocks = CourseClock.allCases
        guard let fields = fields(["source"] + clocks.map(\.rawValue)) else { return nil }
        let source = fields.required("source")?.choice(of: "a source", TargetSource.self)
        let days = clocks.compactMap { clock in
            fields.optional(clock.rawValue)?.number(in: 1...365).map { (clock, $0) }
        }
        return source.map { ($0, Dictionary(uniqueKeysWithValues: days)) }
    }

    private func document() -> RelatedDocument? {
        guard let fields = fields("title", "kind", "address", "ledger") else { return nil }
        let title = fields.required("title")?.text()
        let kind = fields.required("kind")?.choice(
            of: "a kind of document",
            RelatedDocument.Kind.self
        )
        let address = fields.optional("address")?.webAddress()
        let ledger = fields.ledger()
        guard let title, let kind else { return nil }
        return RelatedDocument(title: title, kind: kind, address: address, ledger: ledger)
    }
}
