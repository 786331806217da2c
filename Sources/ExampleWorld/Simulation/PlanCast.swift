import Domain
import Storage

/// One simulated child: a mould with other people, other units and other days.
struct PlanCast {
    private let ids: [String]
    private let days: Int
    private let names: NewNames
    private let home: [String: String]

    /// - Parameter days: How much later everything happened; whole weeks keep the weekdays.
    /// - Parameter salt: Makes the identifiers this child's own.
    init(
        of mould: PlanMould,
        in place: SimulatedPlace,
        days: Int,
        names: NewNames,
        salt: UInt64
    ) {
        let milliseconds = Int64(days) * 86_400_000
        ids = mould.ids.map { id in
            place.ids[id] ?? id.moved(by: milliseconds, salt: salt).text
        }
        self.days = days
        self.names = names
        home = place.municipalities
    }

    func row(_ values: [PlanMould.Value]) -> [SQLValue] {
        values.map { value in
            switch value {
            case .fixed(let value): value
            case .instant(let milliseconds): .integer(milliseconds + Int64(days) * 86_400_000)
            case .text(let text): .text(write(text))
            }
        }
    }

    private func write(_ text: MouldText) -> String {
        if case .literal(let whole)? = text.pieces.first, text.pieces.count == 1 {
            return home[whole] ?? whole
        }
        return text.pieces.reduce(into: "") { result, piece in
            switch piece {
            case .literal(let literal): result += literal
            case .id(let place): result += ids[place]
            case .day(let number):
                result += CivilDate(daysSince1970: number + days).description
            case .name(let part): result += names[part]
            }
        }
    }
}
