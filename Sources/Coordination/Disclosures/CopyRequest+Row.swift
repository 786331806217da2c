import Domain
import Storage

extension CopyRequest: PlanPart {
    package static let partKind = PartKind.copyRequest
    package static let table: SQL = "copy_request"
    package static let columns: [SQL] = [
        "wish", "asker", "day", "decision", "without", "reason", "answered_day",
    ]

    /// Nobody else in the family learns that anyone has asked.
    package static func familyMayRead(_ reader: Consent.Giver) -> SQL? { isWritten(by: reader) }

    package static func isWritten(by writer: Consent.Giver) -> SQL? {
        "asker = \(writer.stored)"
    }

    package var partID: String { id.description }

    package var values: [any SQLBindable] {
        let decision = answer?.decision.stored
        return [
            wish, asker.stored, day, orNull(decision?.word), orNull(decision?.without),
            orNull(decision?.reason), orNull(answer?.day),
        ]
    }

    package init(_ row: Row) throws {
        guard let asker = Consent.Giver(stored: try row.text("asker")) else {
            throw row.damaged("asker")
        }
        let answered: CivilDate? = try row.optionalValue("answered_day")
        self.init(
            id: try row.value("id"),
            wish: try row.prose("wish"),
            asker: asker,
            day: try row.value("day"),
            answer: try answered.map { Answer(decision: try Decision(row), day: $0) }
        )
    }
}

extension CopyRequest.Decision {
    fileprivate var stored: (word: String, without: String?, reason: Prose?) {
        switch self {
        case .whole: ("whole", nil, nil)
        case .part(let kinds, let reason): ("part", words(kinds.map(\.rawValue)), reason)
        case .no(let reason): ("no", nil, reason)
        }
    }

    fileprivate init(_ row: Row) throws {
        switch try row.text("decision") {
        case "whole": self = .whole
        case "part":
            self = .part(
                without: try row.choices("without"),
                because: try row.prose("reason")
            )
        case "no": self = .no(because: try row.prose("reason"))
        default: throw row.damaged("decision")
        }
    }
}
