import Domain

extension AgreementEntry {
    func slug<Entity>(_: Entity.Type = Entity.self) -> Slug<Entity>? {
        guard let word = word("a key") else { return nil }
        guard let slug = Slug<Entity>(word) else {
            note(
                .malformedKey,
                "\"\(word)\" is not a key",
                instead: "small letters a to z and digits, with single hyphens between words"
            )
            return nil
        }
        return slug
    }

    func countyCode() -> CountyCode? {
        guard let word = word("a county code") else { return nil }
        guard let code = CountyCode(word) else {
            note(.malformedCode, "\(word) is not a county code", instead: "two digits")
            return nil
        }
        return code
    }

    /// - Parameter county: The county the municipality must lie in, when that is known.
    func municipalityCode(in county: CountyCode? = nil) -> MunicipalityCode? {
        guard let word = word("a municipality code") else { return nil }
        guard let code = MunicipalityCode(word) else {
            note(.malformedCode, "\(word) is not a municipality code", instead: "four digits")
            return nil
        }
        if let county, code.county != county {
            note(
                .wrongCounty,
                "\(code) does not lie in county \(county)",
                instead: "a code that begins with \(county)"
            )
            return nil
        }
        return code
    }

    func bilingual() -> Bilingual? {
        guard let fields = fields("sv", "en") else { return nil }
        let sv = fields.language("sv", "Swedish")
        let en = fields.language("en", "English")
        guard let sv, let en else { return nil }
        return Bilingual(sv: sv, en: en)
    }

    func webAddress() -> String? {
        guard let text = text() else { return nil }
        guard text.hasPrefix("https://"), !text.contains(where: \.isWhitespace) else {
            note(
                .malformedAddress,
                "\(text) is not a safe web address",
                instead: "an address that begins with https://"
            )
            return nil
        }
        return text
    }

    private func ledgerID() -> LedgerID? {
        guard let word = word("a ledger id") else { return nil }
        guard let id = LedgerID(word) else {
            note(
                .malformedLedgerID,
                "\(word) is not a ledger id",
                instead: "a capital letter, a hyphen and two digits, such as K-24"
            )
            return nil
        }
        return id
    }

    fileprivate func ledgerIDs() -> [LedgerID]? {
        list(of: { $0.ledgerID() }, without: { $0 }, twiceAs: "ledger id")
    }
}

extension AgreementFields {
    func ledger() -> [LedgerID] { optional("ledger")?.ledgerIDs() ?? [] }

    func texts(_ key: String) -> [String] { optional(key)?.texts() ?? [] }

    /// The days from `from` until `until`, which may be left out.
    func period() -> Period? {
        let from = required("from")?.date()
        guard let end = optional("until") else { return from.flatMap { Period(from: $0) } }
        guard let until = end.date(), let from else { return nil }
        guard let period = Period(from: from, until: until) else {
            end.note(
                .periodEndsFirst,
                "the period ends \(until), before it begins \(from)",
                instead: "\(from) or a later date, or no until at all"
            )
            return nil
        }
        return period
    }

    fileprivate func language(_ code: String, _ name: String) -> String? {
        guard let text = optional(code) else {
            entry.note(
                .missingLanguage,
                "the text in \(name) is missing",
                instead: "\(code): …"
            )
            return nil
        }
        return text.text()
    }
}
