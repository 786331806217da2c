import Domain
import Storage

extension Disagreement: PlanPart {
    package static let partKind = PartKind.disagreement
    package static let table: SQL = "disagreement"
    package static let columns: [SQL] = [
        "input_id", "subject", "account", "starts_now_id", "raised", "outcome", "settled",
    ]

    package var partID: String { id.description }

    package var values: [any SQLBindable] {
        [
            orNull(input), subject.rawValue, account, orNull(startsNow), raised,
            orNull(settled?.outcome), orNull(settled?.day),
        ]
    }

    package init(_ row: Row) throws {
        let day: CivilDate? = try row.optionalValue("settled")
        let outcome = try row.optionalProse("outcome")
        let settlement = day.flatMap { day in
            outcome.map { Settlement(outcome: $0, day: day) }
        }
        self.init(
            id: try row.value("id"),
            input: try row.optionalValue("input_id"),
            subject: try row.choice("subject"),
            account: try row.prose("account"),
            startsNow: try row.optionalValue("starts_now_id"),
            raised: try row.value("raised"),
            settled: settlement
        )
    }
}
