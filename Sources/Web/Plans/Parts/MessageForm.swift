import Coordination
import Domain

/// The child or a guardian writes to the unit that holds the plan.
struct MessageForm: SiteForm {
    static let path = "planer/:plan/\(PlanPath.message.rawValue)"
    let reading: PlanReading

    /// - Throws: `NotFound`; `NotAllowed.familyOnly`.
    static func load(_ request: FormRequest) async throws -> Self {
        guard request.caller.ownGiver != nil else { throw NotAllowed.familyOnly }
        return Self(reading: try await request.reading())
    }

    var form: Form {
        Form(
            name: "message",
            action: Paths.plan(reading.plan.id, .message),
            fields: [.area("messageWords", rows: 6)] + choice + phone,
            crumb: (Paths.plan(reading.plan.id), reading.words["form.backToPlan"]),
            values: unit
        )
    }

    fileprivate var unit: [String: String] { ["unit": reading.unitName(reading.plan.holder)] }

    /// Who may read it; nothing to choose where nobody else in the family sees the plan.
    fileprivate var choice: [Field] {
        guard reading.overview.isSeenByGuardians else {
            return [.note(reading.text("familyWords.readers.own.holder", unit))]
        }
        let who = reading.caller.isChild ? "child" : "guardian"
        let readers = FamilyMessage.Readers.allCases.map {
            Field.Option(
                value: $0.rawValue,
                label: reading.text("wordsFor.\(who).\($0.rawValue)", unit)
            )
        }
        return [
            .radios("messageReaders", readers).suggested(FamilyMessage.Readers.holder.rawValue)
        ]
    }

    /// For whoever would rather talk.
    fileprivate var phone: [Field] {
        guard let phone = reading.holdersPhone else { return [] }
        return [
            .notice(
                reading.text("familyWords.call", ["who": phone.name]),
                href: phone.href,
                link: phone.text
            )
        ]
    }

    func submit(
        _ reader: inout FormReader,
        to coordinator: Coordinator,
        as caller: Caller
    ) async throws -> String {
        let words = reader.prose("messageWords")
        let readers = FamilyMessage.Readers(rawValue: reader.fields["messageReaders"])
        try await coordinator.writeToHolder(
            try reader.finish(words),
            readers: readers ?? .holder,
            in: reading.plan.id,
            as: caller
        )
        return Done.sent.path(Paths.plan(reading.plan.id))
    }
}

/// The child or a guardian says that something in the plan is not right.
///
/// It is a message like any other, that says first what it is about.
struct WrongForm: SiteForm {
    static let path = "planer/:plan/\(PlanPath.wrong.rawValue)"
    let message: MessageForm

    /// - Throws: `NotFound`; `NotAllowed.familyOnly`.
    static func load(_ request: FormRequest) async throws -> Self {
        Self(message: try await MessageForm.load(request))
    }

    var form: Form {
        let reading = message.reading
        return Form(
            name: "wrong",
            action: Paths.plan(reading.plan.id, .wrong),
            fields: [.area("wrongWords", rows: 6)] + message.choice + message.phone,
            crumb: (Paths.plan(reading.plan.id), reading.words["form.backToPlan"]),
            values: message.unit
        )
    }

    func submit(
        _ reader: inout FormReader,
        to coordinator: Coordinator,
        as caller: Caller
    ) async throws -> String {
        let reading = message.reading
        let said = reader.prose("wrongWords").flatMap {
            Prose(reading.text("familyWords.wrong", ["words": $0.description]))
        }
        let readers = FamilyMessage.Readers(rawValue: reader.fields["messageReaders"])
        try await coordinator.writeToHolder(
            try reader.finish(said),
            readers: readers ?? .holder,
            in: reading.plan.id,
            as: caller
        )
        return Done.sent.path(Paths.plan(reading.plan.id))
    }
}

/// The unit says that it has read what the family wrote, and answers if it wants to.
struct ReadMessageForm: SiteForm {
    static let path = "planer/:plan/rader/:message"
    let reading: PlanReading
    let message: FamilyMessage

    /// - Throws: `NotFound`; `NotAllowed.staffOnly`.
    static func load(_ request: FormRequest) async throws -> Self {
        let reading = try await request.reading()
        guard request.caller.unit != nil else { throw NotAllowed.staffOnly }
        let id: FamilyMessage.ID = try request.context.id("message")
        guard let held = reading.overview.messages.first(where: { $0.content.id == id }) else {
            throw NotFound()
        }
        return Self(reading: reading, message: held.content)
    }

    var read: Set<PartReference> { reading.overview.read }

    var form: Form {
        let row = FamilyWords(reading: reading).row(message)
        return Form(
            name: "readMessage",
            action: Paths.message(message.id, in: reading.plan.id),
            fields: [
                .note(row["source"] ?? ""), .note(reading.words.quote(message.words)),
                .note(row["readers"] ?? ""),
                .area("messageAnswer", rows: 3).optional()
                    .preset(message.receipt?.answer?.description ?? ""),
            ],
            crumb: (Paths.plan(reading.plan.id), reading.words["form.backToPlan"])
        )
    }

    func submit(
        _ reader: inout FormReader,
        to coordinator: Coordinator,
        as caller: Caller
    ) async throws -> String {
        let answer = reader.optionalProse("messageAnswer")
        try await coordinator.readMessage(
            message.id,
            answering: try reader.finish(Optional.some(answer)),
            in: reading.plan.id,
            as: caller
        )
        return Done.saved.path(Paths.plan(reading.plan.id))
    }
}
