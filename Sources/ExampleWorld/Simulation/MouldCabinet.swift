import Domain
import Storage

/// Takes the example world apart into what belongs to each child.
struct MouldCabinet {
    private let tables: [Table]
    private let rows: [String: [[SQLValue]]]

    init(of world: any Database) async throws {
        let dialect = world.dialect
        (tables, rows) = try await world.read { connection in
            let tables = try Catalogue.tables(on: connection, dialect)
            let pairs = try tables.map {
                ($0.name, try $0.rows(after: nil, limit: .max, on: connection))
            }
            return (tables, Dictionary(uniqueKeysWithValues: pairs))
        }
    }

    /// A mould of each child that lives in the county.
    func moulds(in county: SimulatedCounty) -> [PlanMould] {
        let codes = Set(county.municipalities(of: 1).keys.map(\.rawValue))
        return own("child").filter { codes.contains($0.text("home_municipality")) }
            .map { mould(of: $0, in: county) }
            .filter { $0.plans > 0 }
    }

    private func mould(of child: NamedRow, in county: SimulatedCounty) -> PlanMould {
        let id = child.text("id")
        var found: [String: [[SQLValue]]] = [:]
        for table in tables where table.columns.contains("child_id") {
            found[table.name] = named(table).filter { $0.text("child_id") == id }.map(\.values)
        }
        let plans = Set(own("plan").filter { $0.text("child_id") == id }.map { $0.text("id") })
        let acts = all("act").filter { plans.contains($0.text("plan_id")) }
        let actIDs = Set(acts.map { $0.text("id") })
        found["act"] = acts.map { $0.with("submission", .null) }
        found["act_part"] = all("act_part").filter { actIDs.contains($0.text("act_id")) }
            .map(\.values)
        found["person"] = relatives(in: found, of: county)
        let latest = own("plan").filter { plans.contains($0.text("id")) }
            .max { $0.text("id") < $1.text("id") }?.text("status")
        return PlanMould(
            names: MouldNames(given: child.text("given_name"), family: child.text("family_name")),
            tables: tables,
            rows: found,
            plans: plans.count,
            isOver: latest.map(Self.isOver) ?? true
        )
    }

    private static func isOver(_ status: String) -> Bool {
        ["ended", "declined", "refused"].contains { status.hasPrefix($0) }
    }

    /// The family members who have written something: each copy has its own.
    private func relatives(
        in found: [String: [[SQLValue]]],
        of county: SimulatedCounty
    ) -> [[SQLValue]] {
        let staff = Set(Colleague.allCases.map(\.id.description))
        let mentioned = Set(found.values.joined().joined())
        return all("person").filter { person in
            !staff.contains(person.text("id")) && mentioned.contains(.text(person.text("id")))
        }.map(\.values)
    }

    /// The rows that the unit which wrote them holds.
    private func own(_ table: String) -> [NamedRow] {
        all(table).filter { $0.text("holder_id") == $0.text("owner_id") }
    }

    private func all(_ name: String) -> [NamedRow] {
        tables.first { $0.name == name }.map(named) ?? []
    }

    private func named(_ table: Table) -> [NamedRow] {
        (rows[table.name] ?? []).map { NamedRow(columns: table.columns, values: $0) }
    }
}

/// A row whose values are found by name.
private struct NamedRow {
    let columns: [String]
    let values: [SQLValue]

    func text(_ column: String) -> String {
        guard let place = columns.firstIndex(of: column), case .text(let text) = values[place]
        else { return "" }
        return text
    }

    func with(_ column: String, _ value: SQLValue) -> [SQLValue] {
        zip(columns, values).map { $0 == column ? value : $1 }
    }
}
