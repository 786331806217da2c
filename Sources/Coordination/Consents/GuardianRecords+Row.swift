import Domain
import Storage

extension InsightClosure: PlanPart {
    package static let partKind = PartKind.closure
    package static let table: SQL = "insight_closure"
    package static let columns: [SQL] = [
        "guardian_id", "reason", "decided_by", "decided_day", "review_day", "lifted_day",
    ]

    package var partID: String { id.description }

    package var values: [any SQLBindable] {
        [guardian, reason, decidedBy, decided, review, orNull(lifted)]
    }

    package init(_ row: Row) throws {
        try self.init(
            id: try row.value("id"),
            guardian: try row.value("guardian_id"),
            reason: try row.prose("reason"),
            decidedBy: try row.text("decided_by"),
            decided: try row.value("decided_day"),
            review: try row.value("review_day"),
            lifted: try row.optionalValue("lifted_day")
        )
    }
}

extension GuardianAbsence: PlanPart {
    package static let partKind = PartKind.absence
    package static let table: SQL = "guardian_absence"
    package static let columns: [SQL] = [
        "guardian_id", "tried", "urgency", "from_day", "reached_day",
    ]
    /// A receiver needs to know who decides, and not why the other does not.
    package static let staysBehind: Set<SQL> = ["tried", "urgency"]

    /// It is about one guardian's answer, which the other does not see.
    package static func familyMayRead(_ reader: Consent.Giver) -> SQL? {
        if case .guardian(let guardian) = reader { "guardian_id = \(guardian)" } else { nil }
    }

    package var partID: String { id.description }

    package var values: [any SQLBindable] {
        [guardian, tried?.description ?? "", urgency?.description ?? "", from, orNull(reached)]
    }

    package init(_ row: Row) throws {
        self.init(
            id: try row.value("id"),
            guardian: try row.value("guardian_id"),
            tried: try row.optionalProse("tried"),
            urgency: try row.optionalProse("urgency"),
            from: try row.value("from_day"),
            reached: try row.optionalValue("reached_day")
        )
    }
}

extension BoardDecision: PlanPart {
    package static let partKind = PartKind.boardDecision
    package static let table: SQL = "board_decision"
    package static let columns: [SQL] = ["guardian_id", "measure", "reference", "decided_day"]

    /// It tells how one guardian has answered, which the other does not see.
    package static func familyMayRead(_ reader: Consent.Giver) -> SQL? {
        if case .guardian(let guardian) = reader { "guardian_id = \(guardian)" } else { nil }
    }

    package var partID: String { id.description }
    package var values: [any SQLBindable] { [guardian, measure.rawValue, reference, decided] }

    package init(_ row: Row) throws {
        self.init(
            id: try row.value("id"),
            guardian: try row.value("guardian_id"),
            measure: try row.choice("measure"),
            reference: try row.text("reference"),
            decided: try row.value("decided_day")
        )
    }
}

extension MaturityAssessment: PlanPart {
    package static let partKind = PartKind.maturity
    package static let table: SQL = "maturity_assessment"
    package static let columns: [SQL] = ["question", "reasons", "by_id", "day"]

    package var partID: String { id.description }
    package var values: [any SQLBindable] { [question, reasons, by, day] }

    package init(_ row: Row) throws {
        self.init(
            id: try row.value("id"),
            question: try row.prose("question"),
            reasons: try row.prose("reasons"),
            by: try row.value("by_id"),
            day: try row.value("day")
        )
    }
}
