import Domain

extension AgreementFields {
    /// Whom and what the terms name; each list may be left out.
    func coverage() -> Coverage {
        Coverage(
            targetGroups: optional("targetGroups")?.targetGroups() ?? [],
            needCategories: optional("needCategories")?.needCategories() ?? [],
            participants: optional("participants")?.participants() ?? [],
            services: optional("services")?.services() ?? []
        )
    }

    /// What the text leaves open, and how it is read here.
    func unclear() -> Bilingual? { optional("unclear")?.bilingual() }
}

extension AgreementEntry {
    fileprivate func targetGroups() -> [TargetGroup]? {
        list(of: { $0.targetGroup() }, without: \.key, twiceAs: "target group")
    }

    fileprivate func needCategories() -> [NeedCategory]? {
        list(of: { $0.needCategory() }, without: \.key, twiceAs: "need category")
    }

    fileprivate func participants() -> [Participant]? {
        list(of: { $0.participant() }, without: \.key, twiceAs: "participant")
    }

    fileprivate func services() -> [NamedService]? {
        list(of: { $0.service() }, without: \.key, twiceAs: "service")
    }

    private func targetGroup() -> TargetGroup? {
        guard let fields = fields("key", "name", "served", "ledger") else { return nil }
        let key = fields.required("key")?.slug(TargetGroup.self)
        let name = fields.required("name")?.bilingual()
        let isServed = fields.required("served")?.flag()
        let ledger = fields.ledger()
        guard let key, let name, let isServed else { return nil }
        return TargetGroup(key: key, name: name, isServed: isServed, ledger: ledger)
    }

    private func needCategory() -> NeedCategory? {
        guard let fields = fields("key", "name", "ledger") else { return nil }
        let key = fields.required("key")?.slug(NeedCategory.self)
        let name = fields.required("name")?.bilingual()
        let ledger = fields.ledger()
        guard let key, let name else { return nil }
        return NeedCategory(key: key, name: name, ledger: ledger)
    }

    private func participant() -> Participant? {
        guard let fields = fields("key", "name", "sector", "ledger") else { return nil }
        let key = fields.required("key")?.slug(Participant.self)
        let name = fields.required("name")?.bilingual()
        let sector = fields.required("sector")?.choice(of: "a sector", Sector.self)
        let ledger = fields.ledger()
        guard let key, let name, let sector else { return nil }
        return Participant(key: key, name: name, sector: sector, ledger: ledger)
    }

    private func service() -> NamedService? {
        let known = ["key", "name", "sector", "runBy", "ages", "unclear", "ledger"]
        guard let fields = fields(known) else { return nil }
        let key = fields.required("key")?.slug(NamedService.self)
        let name = fields.required("name")?.text()
        let sector = fields.required("sector")?.choice(of: "a sector", Sector.self)
        let runBy = fields.required("runBy")?.choice(of: "a provider", NamedService.Provider.self)
        let ages = fields.optional("ages")?.ages()
        let unclear = fields.unclear()
        let ledger = fields.ledger()
        guard let key, let name, let sector, let runBy else { return nil }
        return NamedService(
            key: key,
            name: name,
            sector: sector,
            runBy: runBy,
            ages: ages,
            unclear: unclear,
            ledger: ledger
        )
    }
}
