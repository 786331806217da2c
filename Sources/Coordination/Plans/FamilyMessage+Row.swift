import Domain
import Storage

extension FamilyMessage: PlanPart {
    package static let partKind = PartKind.familyMessage
    package static let table: SQL = "family_message"
    package static let columns: [SQL] = [
        "words", "writer", "readers", "day", "read_day", "answer",
    ]

    package static func familyMayRead(_ reader: Consent.Giver) -> SQL? {
        "(readers = \(Readers.family.rawValue) OR writer = \(reader.stored))"
    }

    package static func isWritten(by writer: Consent.Giver) -> SQL? {
        "writer = \(writer.stored)"
    }

    package var partID: String { id.description }

    package var values: [any SQLBindable] {
        [
            words, writer.stored, readers.rawValue, day, orNull(receipt?.day),
            orNull(receipt?.answer),
        ]
    }

    package init(_ row: Row) throws {
        guard let writer = Consent.Giver(stored: try row.text("writer")) else {
            throw row.damaged("writer")
        }
        let readOn: CivilDate? = try row.optionalValue("read_day")
        let answer = try row.optionalProse("answer")
        self.init(
            id: try row.value("id"),
            words: try row.prose("words"),
            writer: writer,
            readers: try row.choice("readers"),
            day: try row.value("day"),
            receipt: readOn.map { Receipt(day: $0, answer: answer) }
        )
    }
}
