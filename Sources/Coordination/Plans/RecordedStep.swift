import Domain
import Storage

/// A step as it is stored, apart from the child's voice and the note, which not everyone may read.
package struct RecordedStep: Hashable, Sendable {
    package let id: Step.ID
    /// Counts the plan's steps from 1.
    package let position: Int
    package let kind: Step.Kind
    package let day: CivilDate
    package let by: Person.ID
    package let unit: ServiceUnit.ID
    /// Why, where it is told to everyone who reads the step.
    package let why: Prose?
    package let status: Plan.Status
    /// What was said, where the parties followed up without having called a meeting.
    package let minutes: Prose?

    init(_ step: Step, position: Int, minutes: Prose? = nil) {
        id = step.id
        self.position = position
        kind = step.kind
        day = step.day
        by = step.by
        unit = step.unit
        why = step.statedReason
        status = step.status
        self.minutes = minutes
    }

    package var mark: Step.Mark { Step.Mark(kind: kind, day: day, status: status) }
}

extension RecordedStep: PlanPart {
    package static let partKind = PartKind.step
    package static let table: SQL = "plan_step"
    package static let columns: [SQL] = [
        "position", "kind", "day", "by_id", "unit_id", "why", "status", "minutes",
    ]

    package var partID: String { id.description }

    package var values: [any SQLBindable] {
        [
            position, kind.rawValue, day, by, unit, orNull(why), status.stored, orNull(minutes),
        ]
    }

    /// What the step left behind, of a row with no more than that.
    static func mark(_ row: Row) throws -> Step.Mark {
        Step.Mark(kind: try row.choice("kind"), day: try row.value("day"), status: try status(row))
    }

    private static func status(_ row: Row) throws -> Plan.Status {
        guard let status = Plan.Status(stored: try row.text("status")) else {
            throw row.damaged("status")
        }
        return status
    }

    package init(_ row: Row) throws {
        id = try row.value("id")
        position = try row.int("position")
        kind = try row.choice("kind")
        day = try row.value("day")
        by = try row.value("by_id")
        unit = try row.value("unit_id")
        why = try row.optionalProse("why")
        status = try Self.status(row)
        minutes = try row.optionalProse("minutes")
    }
}
