import Domain

extension AgreementEntry {
    /// The ages an agreement is for, with what its text leaves open about them.
    func targetAges() -> (range: AgeRange, unclear: Bilingual?)? {
        guard let fields = fields("from", "to", "unclear") else { return nil }
        let unclear = fields.unclear()
        return range(fields).map { ($0, unclear) }
    }

    /// The ages of one service.
    func ages() -> AgeRange? { fields("from", "to").flatMap(range) }

    private func range(_ fields: AgreementFields) -> AgeRange? {
        let from = fields.required("from")?.ageEnd()
        let to = fields.required("to")?.ageEnd()
        guard let from, let to else { return nil }
        guard let range = AgeRange(from: from, to: to) else {
            note(
                .agesEndFirst,
                "no age belongs to the range, since it ends before it begins",
                instead: "a later to or an earlier from"
            )
            return nil
        }
        return range
    }

    private func ageEnd() -> AgeRange.End? {
        guard let fields = fields("age", "inclusive") else { return nil }
        let years = fields.required("age")?.number(in: 0...120)
        let isInclusive = fields.required("inclusive")?.flag()
        guard let years, let isInclusive else { return nil }
        return AgeRange.End(age: Age(years: years), isInclusive: isInclusive)
    }
}
