import Domain

/// Reads the parts of one plan, and remembers which versions it has read.
struct PlanReader {
    let work: Work
    let id: Plan.ID
    private(set) var read: Set<PartReference>
    /// When what has been read was last written.
    private(set) var writtenAt: [PartReference: Instant] = [:]

    init(work: Work, plan: Held<Plan>) {
        self.work = work
        id = plan.content.id
        read = [plan.reference]
    }

    mutating func all<Content: PlanPart>(_ type: Content.Type) throws -> [Held<Content>] {
        let all = try work.parts(type).all(in: id)
        read.formUnion(all.map(\.reference))
        for held in all { writtenAt[held.reference] = held.writtenAt }
        return all
    }

    /// The steps in the order in which they were taken.
    mutating func steps() throws -> [RecordedStep] {
        try all(RecordedStep.self).map(\.content).sorted { $0.position < $1.position }
    }

    /// What the family has answered, as far as the caller may know whom it is about.
    mutating func consents(of plan: Plan) throws -> [Held<Consent>] {
        let known = try work.knownConsents(in: plan)
        read.formUnion(known.map(\.reference))
        return known
    }

    /// What was answered about an input that was written by mistake counts no more than it.
    mutating func answers() throws -> [InputAnswer] {
        let wrong = try work.parts(SupportInput.self).mistaken(in: id)
        return try all(InputAnswer.self).map(\.content)
            .filter { !wrong.contains($0.input.description) }
    }

    /// As `answers`, for what the family said of a need.
    mutating func outcomes() throws -> [Held<NeedOutcome>] {
        let wrong = try work.parts(Need.self).mistaken(in: id)
        return try all(NeedOutcome.self)
            .filter { !wrong.contains($0.content.need.description) }
    }
}
