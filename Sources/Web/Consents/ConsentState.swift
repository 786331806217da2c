import Domain

/// What has become of an answer, for the tag that says so.
enum ConsentState: Hashable {
    case inForce
    case notYet(CivilDate)
    case expired(CivilDate)
    case withdrawn(CivilDate)
    case refused
    /// The same person has answered again since.
    case replaced

    init(_ consent: Consent, isLatest: Bool, on day: CivilDate) {
        if let withdrawn = consent.withdrawn {
            self = .withdrawn(withdrawn)
        } else if !isLatest {
            self = .replaced
        } else if consent.decision == .no {
            self = .refused
        } else if consent.scope(on: day) != nil {
            self = .inForce
        } else if let until = consent.period.until, until < day {
            self = .expired(until)
        } else {
            self = .notYet(consent.period.from)
        }
    }

    /// Whether there is still something to take back.
    var canBeWithdrawn: Bool {
        switch self {
        case .inForce, .notYet: true
        case .expired, .withdrawn, .refused, .replaced: false
        }
    }

    func tag(_ words: Words) -> [String: String] {
        switch self {
        case .inForce: ["kind": "done", "label": words["consents.state.inForce"]]
        case .notYet(let day): tag("notYet", day, "wait", words)
        case .expired(let day): tag("expired", day, "late", words)
        case .withdrawn(let day): tag("withdrawn", day, "late", words)
        case .refused: ["kind": "plain", "label": words["consents.state.refused"]]
        case .replaced: ["kind": "plain", "label": words["consents.state.replaced"]]
        }
    }

    private func tag(
        _ state: String,
        _ day: CivilDate,
        _ kind: String,
        _ words: Words
    ) -> [String: String] {
        let label = words.text("consents.state.\(state)", ["day": words.longDay(day)])
        return ["kind": kind, "label": label]
    }
}
