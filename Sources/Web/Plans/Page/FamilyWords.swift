import Coordination
import Domain

/// What the family has written to the unit that holds the plan, as far as the reader may see it.
///
/// It is never on paper, since paper is read at the kitchen table.
/// - SeeAlso: disclosure case D-44.
struct FamilyWords {
    let reading: PlanReading

    /// What nobody at the unit has read, and what has been read to unfold; nothing without either.
    var model: [String: Any]? {
        let messages = reading.overview.messages.map(\.content)
        guard !messages.isEmpty else { return nil }
        let read = messages.filter { $0.receipt != nil }.reversed().map(row)
        return [
            "new": messages.filter { $0.receipt == nil }.map(row), "read": read,
            "hasRead": !read.isEmpty,
        ]
    }

    /// The newest first, for those who write.
    var family: [[String: String]] {
        reading.overview.messages.map(\.content).reversed().map(row)
    }

    func row(_ message: FamilyMessage) -> [String: String] {
        var row = [
            "words": message.words.description,
            "source": reading.text(
                "familyWords.source",
                ["who": writer(message), "day": reading.day(message.day)]
            ),
            "readers": readers(message),
            "state": message.receipt.map {
                reading.text("familyWords.read", ["day": reading.day($0.day)])
            } ?? reading.words["familyWords.unread"],
            "kind": message.receipt == nil ? "wait" : "done",
        ]
        row["answer"] = message.receipt?.answer.map {
            reading.text("familyWords.answered", ["words": $0.description])
        }
        if message.receipt == nil, message.writer == reading.caller.ownGiver {
            row["takeBackHref"] = Paths.takingBack(message.id, in: reading.plan.id)
        }
        if reading.caller.unit != nil {
            row["href"] = Paths.message(message.id, in: reading.plan.id)
        }
        return row
    }

    private func writer(_ message: FamilyMessage) -> String {
        switch message.writer {
        case reading.caller.ownGiver: reading.text("familyWords.you")
        case .child, .guardian: reading.giver(message.writer)
        }
    }

    private func readers(_ message: FamilyMessage) -> String {
        let who = message.writer == reading.caller.ownGiver ? "own" : "others"
        return reading.text(
            "familyWords.readers.\(who).\(message.readers.rawValue)",
            ["unit": reading.unitName(reading.plan.holder)]
        )
    }
}

extension PlanReading {
    /// The number to the unit that holds the plan, and who answers there, while it is known.
    var holdersPhone: (name: String, href: String, text: String)? {
        let contact = overview.contacts.first {
            $0.unit == plan.holder && $0.phone != nil && $0.period.contains(today)
        }
        guard let contact, let phone = contact.phone else { return nil }
        return (contact.name, "tel:\(phone.dialled)", phone.description)
    }
}
