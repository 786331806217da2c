import Domain
import Yams

extension AgreementEntry {
    private static let ownerWords = ["everyParty", "everyService", "region", "municipalities"]

    /// What may stand as owner, for the author of a file.
    static var ownerChoice: String {
        "one of \(ownerWords.joined(separator: ", ")), or the key of a body"
    }

    /// `agreement`, or the statute that a clause repeats.
    func source() -> Agreement.Clause.Source? {
        if node.scalar?.string == "agreement" { return .agreement }
        guard node.mapping != nil else {
            return wrongType(
                "agreement or a statute",
                instead: "agreement, or statute: with law and section"
            )
        }
        return fields("statute")?.required("statute")?.text().map { .statute($0) }
    }

    func owner(among bodies: Set<Agreement.Body.Key>?) -> Agreement.Clause.Owner? {
        guard let word = word("an owner") else { return nil }
        switch word {
        case "everyParty": return .everyParty
        case "everyService": return .everyService
        case "region": return .region
        case "municipalities": return .municipalities
        default: break
        }
        guard let bodies else { return nil }
        guard let key = Agreement.Body.Key(word), bodies.contains(key) else {
            let meant = (Self.ownerWords + bodies.map(\.description)).nearest(to: word)
            note(
                .unknownOwner,
                "\(word) is neither an owner nor a body of this version",
                instead: meant ?? Self.ownerChoice
            )
            return nil
        }
        return .body(key)
    }

    /// What has come of the clause that these are the fields of.
    func madeReal(_ clause: AgreementFields) -> Agreement.Clause.MadeReal? {
        let ways = "madeReal with exactly one of rule, planned (step 1 to 12) and outOfProduct"
        guard let entry = clause.optional("madeReal") else {
            note(.missingMadeReal, "nothing says what has come of the clause", instead: ways)
            return nil
        }
        guard let fields = entry.fields("rule", "planned", "outOfProduct") else { return nil }
        var given: [Agreement.Clause.MadeReal?] = []
        if let rule = fields.optional("rule") {
            given.append(rule.text().map { .rule($0) })
        }
        if let step = fields.optional("planned") {
            given.append(step.number(in: 1...12).map { .planned(step: $0) })
        }
        if let reason = fields.optional("outOfProduct") {
            given.append(reason.text().map { .outOfProduct($0) })
        }
        switch given.count {
        case 0: entry.note(.missingMadeReal, "no way is given", instead: ways)
        case 1: break
        default: entry.note(.severalMadeReal, "more than one way is given", instead: ways)
        }
        return given.first ?? nil
    }
}
