import Domain

extension AgreementEntry {
    /// The whole file.
    ///
    /// - Parameter today: The day on which some version has to be in force.
    func agreement(on today: CivilDate) -> Agreement? {
        let known = ["key", "title", "aliases", "county", "parties", "versions", "history"]
        guard let fields = fields(known) else { return nil }
        let key = fields.required("key")?.slug(Agreement.self)
        let title = fields.required("title")?.text()
        let county = fields.required("county")?.county()
        let parties = fields.required("parties")?.parties(in: county?.code)
        let municipalities = parties.map { Set($0.municipalities.map(\.code)) }
        let versions = fields.required("versions")?.versions(for: municipalities, on: today)
        let history = fields.optional("history")?.list { $0.change() } ?? []
        let aliases = fields.texts("aliases")
        guard let key, let title, let county, let parties, let versions else { return nil }
        return Agreement(
            key: key,
            title: title,
            aliases: aliases,
            county: county,
            parties: parties,
            versions: versions,
            history: history
        )
    }

    private func county() -> Agreement.County? {
        guard let fields = fields("code", "name") else { return nil }
        let code = fields.required("code")?.countyCode()
        let name = fields.required("name")?.text()
        guard let code, let name else { return nil }
        return Agreement.County(code: code, name: name)
    }

    private func parties(in county: CountyCode?) -> Agreement.Parties? {
        guard let fields = fields("region", "municipalities", "ledger") else { return nil }
        let region = fields.required("region")?.fields("name")?.required("name")?.text()
        let municipalities = fields.required("municipalities")?.list(
            of: { $0.municipality(in: county) },
            without: \.code,
            twiceAs: "municipality"
        )
        let ledger = fields.ledger()
        guard let region, let county, let municipalities else { return nil }
        return Agreement.Parties(
            region: Agreement.Region(name: region, county: county),
            municipalities: municipalities,
            ledger: ledger
        )
    }

    private func municipality(in county: CountyCode?) -> Agreement.Municipality? {
        guard let fields = fields("code", "name") else { return nil }
        let code = fields.required("code")?.municipalityCode(in: county)
        let name = fields.required("name")?.text()
        guard let code, let name else { return nil }
        return Agreement.Municipality(code: code, name: name)
    }

    private func change() -> Agreement.Change? {
        guard let fields = fields("date", "change", "madeBy", "ledger") else { return nil }
        let day = fields.required("date")?.date()
        let what = fields.required("change")?.bilingual()
        let madeBy = fields.required("madeBy")?.text()
        let ledger = fields.ledger()
        guard let day, let what, let madeBy else { return nil }
        return Agreement.Change(day: day, what: what, madeBy: madeBy, ledger: ledger)
    }
}
