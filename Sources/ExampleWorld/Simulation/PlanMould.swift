import Domain
import Storage

/// All that is stored about one child of the example world, ready to be cast anew.
struct PlanMould: Sendable {
    /// A value that differs from copy to copy, or does not.
    enum Value: Sendable {
        case fixed(SQLValue)
        case instant(Int64)
        case text(MouldText)
    }

    /// The rows of one table, in the order of its columns.
    struct Sheet: Sendable {
        let table: Table
        let rows: [[Value]]
    }

    /// How many plans the child has had.
    let plans: Int
    let ids: [MouldID]
    /// In the order in which they can be written.
    let sheets: [Sheet]
    let log: [[Value]]
    /// Whether the last plan is over, so that it may lie years back.
    let isOver: Bool

    /// - Parameter rows: The child's rows by table, with their values in the order of the columns.
    init(
        names: MouldNames,
        tables: [Table],
        rows: [String: [[SQLValue]]],
        plans: Int,
        isOver: Bool
    ) {
        self.plans = plans
        var ids = MouldIDs()
        func sheet(_ table: Table) -> [[Value]] {
            (rows[table.name] ?? []).map { row in
                zip(table.columns, row).map { Self.value($1, in: $0, names, &ids) }
            }
        }
        let all = tables.map { Sheet(table: $0, rows: sheet($0)) }.filter { !$0.rows.isEmpty }
        sheets = all.filter { $0.table.name != "access_log" }
        log = all.first { $0.table.name == "access_log" }?.rows ?? []
        self.ids = ids.all
        self.isOver = isOver
    }

    private static func value(
        _ value: SQLValue,
        in column: String,
        _ names: MouldNames,
        _ ids: inout MouldIDs
    ) -> Value {
        switch value {
        case .integer(let number) where column.hasSuffix("_ms"): .instant(number)
        // No two children have one number, and there are no more of them to give away.
        case .text where column == "numbers": .fixed(.text(""))
        case .text(let text): .text(MouldText(text, names: names, ids: &ids))
        case .null, .integer, .bytes: .fixed(value)
        }
    }
}
