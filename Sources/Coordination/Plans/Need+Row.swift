import Domain
import Storage

extension Need: PlanPart {
    package static let partKind = PartKind.need
    package static let table: SQL = "need"
    package static let columns: [SQL] = [
        "words", "whose", "answers_id", "concerns_safety", "category",
    ]

    package var partID: String { id.description }

    package var values: [any SQLBindable] {
        [words, whose.rawValue, orNull(owner), concernsSafety, orNull(category?.description)]
    }

    package init(_ row: Row) throws {
        self.init(
            id: try row.value("id"),
            words: try row.prose("words"),
            whose: try row.choice("whose"),
            owner: try row.optionalValue("answers_id"),
            concernsSafety: try row.flag("concerns_safety"),
            category: try row.optionalValue("category")
        )
    }
}

extension NeedOutcome: PlanPart {
    package static let partKind = PartKind.outcome
    package static let table: SQL = "need_outcome"
    package static let columns: [SQL] = [
        "need_id", "result", "in_time", "remark", "answered_by", "day", "kept_by", "stays",
        "given_by",
    ]

    /// Nobody in the family sees what another answered and did not share.
    package static func familyMayRead(_ reader: Consent.Giver) -> SQL? {
        "(kept_by IS NULL OR kept_by = \(reader.stored))"
    }

    package var staysWithOwner: Bool { stays }

    package var partID: String { id.description }

    package var values: [any SQLBindable] {
        [
            need, result.rawValue, inTime, orNull(comment), answeredBy.rawValue, day,
            orNull(keptBy?.stored), stays, orNull(giver?.stored),
        ]
    }

    package init(_ row: Row) throws {
        self.init(
            id: try row.value("id"),
            need: try row.value("need_id"),
            result: try row.choice("result"),
            inTime: try row.bool("in_time"),
            comment: try row.optionalProse("remark"),
            answeredBy: try row.choice("answered_by"),
            day: try row.value("day"),
            giver: try row.optionalGiver("given_by"),
            keptBy: try row.optionalGiver("kept_by"),
            stays: try row.bool("stays")
        )
    }
}

extension Row {
    fileprivate func optionalGiver(_ column: String) throws -> Consent.Giver? {
        try optionalText(column).map { stored in
            guard let giver = Consent.Giver(stored: stored) else { throw damaged(column) }
            return giver
        }
    }
}

extension Goal: PlanPart {
    package static let partKind = PartKind.goal
    package static let table: SQL = "goal"
    package static let columns: [SQL] = ["words", "whose", "sides"]

    package var partID: String { id.description }

    package var values: [any SQLBindable] {
        [words, whose.rawValue, Coordination.words(sides.map(\.rawValue))]
    }

    package init(_ row: Row) throws {
        self.init(
            id: try row.value("id"),
            words: try row.prose("words"),
            whose: try row.choice("whose"),
            sides: try row.choices("sides")
        )
    }
}
