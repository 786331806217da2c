import Domain

extension AgreementEntry {
    /// The local areas, where every municipality belongs to exactly one at a time.
    ///
    /// Days before the first area begins are not looked at: an agreement may be older than what is
    /// known of its areas.
    func areas(
        of municipalities: Set<MunicipalityCode>?,
        during period: Period?
    ) -> [LocalArea]? {
        let areas = list(
            of: { $0.area(among: municipalities) },
            without: \.key,
            twiceAs: "area"
        )
        guard let areas, let municipalities, let period else { return areas }
        noteMeetings(of: areas)
        for municipality in municipalities.sorted() {
            noteNoArea(of: municipality, areas, during: period)
        }
        return areas
    }

    private func area(among municipalities: Set<MunicipalityCode>?) -> LocalArea? {
        let known = ["key", "name", "from", "until", "municipalities", "ledger"]
        guard let fields = fields(known) else { return nil }
        let key = fields.required("key")?.slug(LocalArea.self)
        let name = fields.required("name")?.text()
        let period = fields.period()
        let codes = fields.required("municipalities")?.list(
            of: { $0.municipality(among: municipalities) },
            without: { $0 },
            twiceAs: "municipality"
        )
        let ledger = fields.ledger()
        guard let key, let name, let period, let codes else { return nil }
        return LocalArea(
            key: key,
            name: name,
            municipalities: codes,
            period: period,
            ledger: ledger
        )
    }

    private func municipality(among known: Set<MunicipalityCode>?) -> MunicipalityCode? {
        guard let code = municipalityCode() else { return nil }
        guard let known, !known.contains(code) else { return code }
        note(
            .unknownMunicipality,
            "\(code) is not a party to the agreement",
            instead: "one of \(known.sorted().map(\.description).joined(separator: ", "))"
        )
        return nil
    }

    /// Writes down, at the later of two areas, which municipalities are in both at once.
    private func noteMeetings(of areas: [LocalArea]) {
        for (place, (entry, area)) in zip(items ?? [], areas).enumerated() {
            for earlier in areas[..<place] where earlier.period.overlaps(area.period) {
                for shared in area.municipalities where earlier.municipalities.contains(shared) {
                    entry.note(
                        .twoAreas,
                        "\(shared) is in \(earlier.key) and in \(area.key) at once",
                        instead: "\(shared) in one of them"
                    )
                }
            }
        }
    }

    private func noteNoArea(
        of municipality: MunicipalityCode,
        _ areas: [LocalArea],
        during period: Period
    ) {
        let begun = areas.map(\.period.from).min() ?? period.from
        let changes = areas.flatMap { [$0.period.from, $0.period.until?.adding(days: 1)] }
        let days = ([period.from] + changes.compactMap { $0 }).filter {
            $0 >= begun && period.contains($0)
        }
        let isAlone = { (day: CivilDate) in
            !areas.contains {
                $0.period.contains(day) && $0.municipalities.contains(municipality)
            }
        }
        guard let day = days.filter(isAlone).min() else { return }
        note(
            .noArea,
            "\(municipality) is in no area on \(day)",
            instead: "\(municipality) among the municipalities of an area that holds that day"
        )
    }
}
