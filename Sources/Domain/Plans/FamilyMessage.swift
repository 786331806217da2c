/// What the child or a guardian writes to the unit that holds the plan (en rad från familjen).
///
/// It is for that unit alone unless the writer also shares it with the rest of the family, and it is
/// never handed out.
/// - SeeAlso: disclosure case D-44.
package struct FamilyMessage: Hashable, Sendable {
    package typealias ID = Identifier<FamilyMessage>

    /// Who may read it beside the writer, as the writer chooses.
    package enum Readers: String, Hashable, Sendable, CaseIterable {
        /// The unit that holds the plan, and nobody in the family.
        case holder
        /// Also the child and every guardian.
        case family
    }

    /// That the unit has read it, and what it answered.
    package struct Receipt: Hashable, Sendable {
        package let day: CivilDate
        package let answer: Prose?

        package init(day: CivilDate, answer: Prose?) {
            self.day = day
            self.answer = answer
        }
    }

    package let id: ID
    package let words: Prose
    package let writer: Consent.Giver
    package let readers: Readers
    package let day: CivilDate
    package private(set) var receipt: Receipt?

    package init(
        id: ID,
        words: Prose,
        writer: Consent.Giver,
        readers: Readers,
        day: CivilDate,
        receipt: Receipt? = nil
    ) {
        self.id = id
        self.words = words
        self.writer = writer
        self.readers = readers
        self.day = day
        self.receipt = receipt
    }

    /// Who may read the row; what a child keeps from the guardians stays like its kept words.
    package var audience: Audience {
        if case .child = writer, readers == .holder { .notForParents } else { .family }
    }

    /// Why a message cannot be taken back.
    package enum Refusal: Error, Hashable, Sendable {
        /// The unit has read it, and what is read cannot be unread.
        case alreadyRead
    }

    /// Lets the writer take back what nobody has read.
    ///
    /// - Throws: `.alreadyRead`.
    package func allowTakingBack() throws(Refusal) {
        guard receipt == nil else { throw .alreadyRead }
    }

    /// Whether it is the same words from the same person, sent once more before anyone has read them.
    package func isSame(as other: FamilyMessage) -> Bool {
        receipt == nil && other.receipt == nil && words == other.words && writer == other.writer
            && readers == other.readers && day == other.day
    }

    /// The message as it is when the unit has read it; the first day counts, and the last answer.
    package func read(on day: CivilDate, answering answer: Prose?) -> FamilyMessage {
        var message = self
        message.receipt = Receipt(
            day: receipt?.day ?? day,
            answer: answer ?? receipt?.answer
        )
        return message
    }
}
