import Domain
import Foundation
import Storage

/// What the rows of parts said before they were changed; nothing that was written is lost.
///
/// It works by table and column, so that a copy that gives way to a newer one is kept as well.
/// - SeeAlso: PDL (2008:355) 3 kap. 14 §.
struct PartHistory {
    let connection: any Connection

    /// Keeps the row as it is now, before it is changed.
    ///
    /// A row that is not there yet has nothing to keep.
    /// - Parameter next: The version that takes its place; a row that already says as much as that
    ///   gives way to nothing.
    func keep(
        _ id: String,
        of table: PartTable,
        heldBy holder: ServiceUnit.ID,
        before next: Int = .max
    ) throws {
        let row = try connection.first(
            """
            SELECT \(PartColumns.all), \(SQL.joined(table.columns))
            FROM \(table.table)
            WHERE id = \(id) AND holder_id = \(holder) AND version < \(next)
            """
        )
        guard let row else { return }
        let fields = try table.columns.reduce(into: [String: StoredValue]()) { fields, column in
            let name = column.name
            fields[name] = try StoredValue(row.value(in: name))
        }
        try connection.execute(
            """
            INSERT INTO part_version
                (part_kind, id, holder_id, owner_id, child_id, plan_id, version, audience,
                 written_by, written_ms, fields)
            VALUES (\(table.kind.rawValue), \(id), \(holder), \(try row.text("owner_id")),
                \(try row.text("child_id")), \(try row.optionalText("plan_id")),
                \(try row.int("version")), \(try row.text("audience")),
                \(try row.text("written_by")), \(try row.int64("written_ms")),
                \(try StoredValue.text(of: fields)))
            """
        )
    }

    /// The latest version that has been kept of a part; 0 for one that is new.
    func latest(_ id: String, of kind: PartKind, heldBy holder: ServiceUnit.ID) throws -> Int {
        try connection.first(
            """
            SELECT version
            FROM part_version
            WHERE part_kind = \(kind.rawValue) AND id = \(id) AND holder_id = \(holder)
            ORDER BY version DESC
            LIMIT 1
            """
        )?.int("version") ?? 0
    }

    /// The rows that have been kept of a kind of part, oldest first, with its own columns.
    ///
    /// It asks for every kind, so that a page with several of them puts one question.
    /// - Parameter condition: Over the columns that every part has.
    func rows(in table: PartTable, where condition: SQL) throws -> [Row] {
        let columns = try Columns(PartColumns.names + table.columns.map(\.name))
        return try connection.all(
            """
            SELECT \(PartColumns.all), part_kind, fields
            FROM part_version
            WHERE \(condition)
            ORDER BY id, version
            """
        ).filter { try $0.text("part_kind") == table.kind.rawValue }.map { row in
            let common = try PartColumns.names.map { try row.value(in: $0) }
            return Row(columns: columns, values: common + (try Self.values(of: table, in: row)))
        }
    }

    /// What a part's own columns held at one version, in their order.
    ///
    /// - Throws: `StaleVersion` when no such version was kept.
    func values(
        of id: String,
        at version: Int,
        in table: PartTable,
        heldBy holder: ServiceUnit.ID
    ) throws -> [SQLValue] {
        let row = try connection.first(
            """
            SELECT fields
            FROM part_version
            WHERE part_kind = \(table.kind.rawValue) AND id = \(id) AND holder_id = \(holder)
                AND version = \(version)
            """
        )
        guard let row else { throw StaleVersion() }
        return try Self.values(of: table, in: row)
    }

    /// A column that came later was empty then.
    private static func values(of table: PartTable, in row: Row) throws -> [SQLValue] {
        let fields = try StoredValue.fields(from: try row.text("fields"))
        return table.columns.map { fields[$0.name]?.sqlValue ?? .null }
    }
}

/// A value of a column as it is kept in the text of a version.
private enum StoredValue: Codable {
    case empty
    case number(Int64)
    case text(String)

    init(_ value: SQLValue) throws {
        switch value {
        case .null: self = .empty
        case .integer(let number): self = .number(number)
        case .text(let text): self = .text(text)
        case .bytes: throw PartHoldsBytes()
        }
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .empty
        } else if let number = try? container.decode(Int64.self) {
            self = .number(number)
        } else {
            self = .text(try container.decode(String.self))
        }
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .empty: try container.encodeNil()
        case .number(let number): try container.encode(number)
        case .text(let text): try container.encode(text)
        }
    }

    var sqlValue: SQLValue {
        switch self {
        case .empty: .null
        case .number(let number): .integer(number)
        case .text(let text): .text(text)
        }
    }

    static func text(of fields: [String: StoredValue]) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return String(decoding: try encoder.encode(fields), as: UTF8.self)
    }

    static func fields(from text: String) throws -> [String: StoredValue] {
        try JSONDecoder().decode([String: StoredValue].self, from: Data(text.utf8))
    }
}

/// No part has a column of bytes, since a version is kept as text.
private struct PartHoldsBytes: Error {}

extension SQL {
    /// The text of a column's name, which is a literal without values.
    var name: String { rendered(for: .sqlite).text }
}
