import Foundation

/// A file of rows and cells, as spreadsheets save it (RFC 4180), with `;`, `,` or a tab between the cells.
///
/// Our own reader, since a quotation mark that is never closed must be a fault at its row: the rest of
/// the file would otherwise become one cell, and a part of the people would be left out in silence.
package struct SheetText: Hashable, Sendable {
    /// The cells of each row that has any, with the row's number in a spreadsheet, from 1.
    ///
    /// What is copied from a spreadsheet and pasted has tabs.
    package let rows: [(number: Int, cells: [String])]

    /// Why a file is no sheet.
    package enum Problem: Error, Hashable, Sendable {
        case notUTF8, tooLarge
        /// A quotation mark in this row is not closed, or stands inside a cell.
        case quotation(row: Int)
    }

    /// The most that is read, in bytes: some ten thousand people.
    package static let largest = 2_000_000

    /// - Parameter bytes: UTF-8, with a byte order mark or without.
    package init(_ bytes: [UInt8]) throws(Problem) {
        guard bytes.count <= Self.largest else { throw .tooLarge }
        guard let text = String(validating: bytes, as: UTF8.self) else { throw .notUTF8 }
        var reader = SheetReader(text.first == "\u{FEFF}" ? text.dropFirst() : text[...])
        rows = try reader.rows()
    }

    package static func == (one: SheetText, other: SheetText) -> Bool {
        one.rows.elementsEqual(other.rows) { $0.number == $1.number && $0.cells == $1.cells }
    }

    package func hash(into hasher: inout Hasher) {
        for row in rows { hasher.combine(row.cells) }
    }
}

/// Reads cell by cell; the first row says which sign stands between them.
private struct SheetReader {
    private let text: Substring
    private let separator: Character
    private var place: Substring.Index
    private var row = 1

    init(_ text: Substring) {
        self.text = text
        let head = text.prefix { !$0.isNewline }
        separator = [";", "\t"].first { head.contains($0) } ?? ","
        place = text.startIndex
    }

    mutating func rows() throws(SheetText.Problem) -> [(number: Int, cells: [String])] {
        var rows: [(number: Int, cells: [String])] = []
        while place < text.endIndex {
            var cells: [String] = []
            repeat { cells.append(try cell()) } while takes(separator)
            if cells.contains(where: { !$0.isEmpty }) { rows.append((row, cells)) }
            if place < text.endIndex {
                guard text[place].isNewline else { throw .quotation(row: row) }
                place = text.index(after: place)
            }
            row += 1
        }
        return rows
    }

    private mutating func takes(_ sign: Character) -> Bool {
        guard place < text.endIndex, text[place] == sign else { return false }
        place = text.index(after: place)
        return true
    }

    private mutating func cell() throws(SheetText.Problem) -> String {
        guard takes("\"") else {
            let plain = text[place...].prefix { $0 != separator && !$0.isNewline }
            guard !plain.contains("\"") else { throw .quotation(row: row) }
            place = plain.endIndex
            return plain.trimmingCharacters(in: .whitespaces)
        }
        var quoted = ""
        while place < text.endIndex {
            if takes("\"") {
                guard takes("\"") else { return quoted.trimmingCharacters(in: .whitespaces) }
                quoted.append("\"")
            } else {
                quoted.append(text[place])
                place = text.index(after: place)
            }
        }
        throw .quotation(row: row)
    }
}
