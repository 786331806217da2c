import Domain
import Storage

extension FamilyReply: PlanPart {
    package static let partKind = PartKind.familyReply
    package static let table: SQL = "family_reply"
    package static let columns: [SQL] = ["meeting_id", "giver", "way", "support", "words", "day"]

    /// Nobody else in the family learns what one has answered.
    package static func familyMayRead(_ reader: Consent.Giver) -> SQL? { isWritten(by: reader) }

    package static func isWritten(by writer: Consent.Giver) -> SQL? {
        "giver = \(writer.stored)"
    }

    package var partID: String { id.description }

    package var values: [any SQLBindable] {
        [meeting, giver.stored, way.rawValue, orNull(support), orNull(words), day]
    }

    package init(_ row: Row) throws {
        guard let giver = Consent.Giver(stored: try row.text("giver")) else {
            throw row.damaged("giver")
        }
        self.init(
            id: try row.value("id"),
            meeting: try row.value("meeting_id"),
            giver: giver,
            way: try row.choice("way"),
            support: try row.optionalProse("support"),
            words: try row.optionalProse("words"),
            day: try row.value("day")
        )
    }
}
