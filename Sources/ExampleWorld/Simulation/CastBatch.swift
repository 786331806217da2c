import Coordination
import Domain
import Storage

/// Simulated children that are written in one transaction.
struct CastBatch: Sendable {
    private(set) var plans = 0
    private(set) var rows = 0
    private var sheets: [(table: Table, rows: [[SQLValue]])] = []
    private var log: [[SQLValue]] = []

    var logLines: Int { log.count }

    mutating func add(
        _ mould: PlanMould,
        in place: SimulatedPlace,
        weeks: Int,
        _ generator: inout SplitMix64
    ) {
        // What still goes on is as far as it has come today, or a little less far.
        let back = Int.random(in: 0..<(mould.isOver ? weeks : 3), using: &generator)
        let cast = PlanCast(
            of: mould,
            in: place,
            days: -7 * back,
            names: NewNames(drawnFrom: &generator),
            salt: generator.next()
        )
        for sheet in mould.sheets {
            let new = sheet.rows.map(cast.row)
            rows += new.count
            if let known = sheets.firstIndex(where: { $0.table == sheet.table }) {
                sheets[known].rows += new
            } else {
                sheets.append((sheet.table, new))
            }
        }
        log += mould.log.map(cast.row)
        plans += mould.plans
    }

    func write(to target: any Database) async throws {
        // A family member comes before what the person has written.
        let people = sheets.filter { $0.table.name == "person" }
        let sheets = people + sheets.filter { $0.table.name != "person" }
        let log = log
        try await target.write { connection in
            for sheet in sheets { try sheet.table.insert(sheet.rows, on: connection) }
            try LogImport.append(log, on: connection)
        }
    }
}

/// Draws moulds so that most plans are over, as they are where the service has run for years.
struct MouldWeights {
    private static let shareThatIsOver = 0.75

    private let over: [PlanMould]
    private let open: [PlanMould]

    init(_ moulds: [PlanMould]) {
        over = moulds.filter(\.isOver)
        open = moulds.filter { !$0.isOver }
    }

    func draw(_ generator: inout SplitMix64) -> PlanMould {
        let isOver = Double.random(in: 0..<1, using: &generator) < Self.shareThatIsOver
        let drawer = isOver && !over.isEmpty || open.isEmpty ? over : open
        return drawer[Int.random(in: drawer.indices, using: &generator)]
    }
}
