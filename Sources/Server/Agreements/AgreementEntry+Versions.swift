import Domain

extension AgreementEntry {
    /// Every version, of which no two hold on the same day and one holds today.
    func versions(
        for municipalities: Set<MunicipalityCode>?,
        on today: CivilDate
    ) -> [Agreement.Version]? {
        let versions = list(
            of: { $0.version(for: municipalities) },
            without: \.number,
            twiceAs: "version"
        )
        guard let versions else { return nil }
        noteOverlaps(in: versions)
        if !versions.contains(where: { $0.period.contains(today) }) {
            note(
                .noVersionInForce,
                "no version is in force on \(today)",
                instead: "a version whose period holds \(today)"
            )
        }
        return versions
    }

    private func version(for municipalities: Set<MunicipalityCode>?) -> Agreement.Version? {
        let known = ["number", "from", "until", "decided", "unclear", "ledger", "terms"]
        guard let fields = fields(known) else { return nil }
        let number = fields.required("number")?.number(in: 1...999)
        let period = fields.period()
        let decision = fields.optional("decided")?.decision()
        let unclear = fields.unclear()
        let ledger = fields.ledger()
        let terms = fields.required("terms")?.terms(for: municipalities, during: period)
        guard let number, let period, let terms else { return nil }
        return Agreement.Version(
            number: number,
            period: period,
            decision: decision,
            terms: terms,
            ledger: ledger,
            unclear: unclear
        )
    }

    private func decision() -> Agreement.Decision? {
        guard let fields = fields("by", "on") else { return nil }
        let body = fields.required("by")?.text()
        let day = fields.required("on")?.date()
        guard let body, let day else { return nil }
        return Agreement.Decision(body: body, day: day)
    }

    private func noteOverlaps(in versions: [Agreement.Version]) {
        let inOrder = versions.sorted { $0.period.from < $1.period.from }
        for (earlier, later) in zip(inOrder, inOrder.dropFirst())
        where earlier.period.overlaps(later.period) {
            let day = later.period.from
            note(
                .versionsOverlap,
                "versions \(earlier.number) and \(later.number) are both in force on \(day)",
                instead: "an until before \(day) in version \(earlier.number)"
            )
        }
    }
}
