import Domain
import Storage

extension Consent: PlanPart {
    package static let partKind = PartKind.consent
    package static let table: SQL = "consent"
    package static let columns: [SQL] = [
        "giver", "decision", "parties", "kinds", "form", "from_day", "until_day", "withdrawn_day",
    ]

    /// One guardian does not see how the other answered; the child sees all.
    package static func familyMayRead(_ reader: Giver) -> SQL? {
        switch reader {
        case .guardian: "giver = \(reader.stored)"
        case .child: nil
        }
    }

    package var partID: String { id.description }

    package var values: [any SQLBindable] {
        let (word, scope): (String, Scope?) =
            switch decision {
            case .yes(let scope): ("yes", scope)
            case .no: ("no", nil)
            }
        return [
            giver.stored, word, words(scope?.parties ?? []),
            words(scope?.kinds.map(\.rawValue) ?? []), form.rawValue, period.from,
            orNull(period.until),
            orNull(withdrawn),
        ]
    }

    package init(_ row: Row) throws {
        guard let giver = Giver(stored: try row.text("giver")) else { throw row.damaged("giver") }
        let scope = Scope(
            parties: try row.words("parties"),
            kinds: try row.choices("kinds")
        )
        self.init(
            id: try row.value("id"),
            giver: giver,
            decision: try row.text("decision") == "yes" ? .yes(scope) : .no,
            form: try row.choice("form"),
            period: try row.period(from: "from_day", until: "until_day"),
            withdrawn: try row.optionalValue("withdrawn_day")
        )
    }
}

extension Consent.Giver {
    /// The giver as it is stored: a word for the kind, and the person's identifier.
    package var stored: String {
        switch self {
        case .guardian(let id): "guardian \(id)"
        case .child(let id): "child \(id)"
        }
    }

    package init?(stored: String) {
        let words = stored.split(separator: " ").map(String.init)
        guard words.count == 2 else { return nil }
        switch words[0] {
        case "guardian":
            guard let id = Guardian.ID(words[1]) else { return nil }
            self = .guardian(id)
        case "child":
            guard let id = Child.ID(words[1]) else { return nil }
            self = .child(id)
        default:
            return nil
        }
    }
}
