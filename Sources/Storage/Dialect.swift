/// What truly differs between the engines, as functions with a name.
package enum Dialect: Hashable, Sendable {
    case sqlite
    case postgres

    /// The text with this engine's marks for bound values: `?` for SQLite, `$1` for PostgreSQL.
    ///
    /// - Parameter text: With a question mark for each value.
    func marked(_ text: String) -> String {
        switch self {
        case .sqlite:
            return text
        case .postgres:
            var marked: [UInt8] = []
            var number = 0
            for byte in text.utf8 {
                guard byte == UInt8(ascii: "?") else {
                    marked.append(byte)
                    continue
                }
                number += 1
                marked += "$\(number)".utf8
            }
            return String(decoding: marked, as: UTF8.self)
        }
    }

    /// A question with one row if the table exists, and none otherwise.
    ///
    /// SQLite keeps its tables in `sqlite_schema`, PostgreSQL in `information_schema.tables`.
    package func table(named name: String) -> SQL {
        switch self {
        case .sqlite:
            """
            SELECT name
            FROM sqlite_schema
            WHERE type = 'table' AND name = \(name)
            """
        case .postgres:
            """
            SELECT table_name AS name
            FROM information_schema.tables
            WHERE table_schema = current_schema() AND table_name = \(name)
            """
        }
    }

    /// A question that lets one at a time go on to create a table; SQLite has one writer anyway.
    ///
    /// PostgreSQL: `SELECT pg_advisory_xact_lock(…)`, held until the transaction ends.
    package var turnToCreate: SQL? {
        switch self {
        case .sqlite: nil
        case .postgres: "SELECT pg_advisory_xact_lock(7310579) AS turn"
        }
    }

    /// A question whether it is our turn to do what one process at a time does; SQLite has but one.
    ///
    /// PostgreSQL: `SELECT pg_try_advisory_xact_lock(…)`, held until the transaction ends.
    package var turnToSequence: SQL? {
        switch self {
        case .sqlite: nil
        case .postgres: "SELECT pg_try_advisory_xact_lock(7310580) AS is_ours"
        }
    }

    /// A definition of a table with this engine's names for the types.
    ///
    /// It is written as for SQLite, `INTEGER`, `TEXT` and `BLOB`. PostgreSQL has `BIGINT`, since its
    /// INTEGER is too short for an instant, `TEXT COLLATE "C"`, so that texts sort by their bytes
    /// whatever the database was made with, and `BYTEA`.
    func definition(_ text: String) -> String {
        switch self {
        case .sqlite: text
        case .postgres: text.replacingWords(Self.postgresTypes)
        }
    }

    private static let postgresTypes = [
        "INTEGER": "BIGINT", "TEXT": "TEXT COLLATE \"C\"", "BLOB": "BYTEA",
    ]
}

extension String {
    /// The text with whole words replaced; what stands in quotes is left as it is.
    fileprivate func replacingWords(_ words: [String: String]) -> String {
        var result = ""
        var word = ""
        var quote: Character?
        for character in self {
            if quote == nil, character.isLetter || character.isNumber || character == "_" {
                word.append(character)
                continue
            }
            result += words[word] ?? word
            word = ""
            result.append(character)
            if let open = quote {
                if character == open { quote = nil }
            } else if character == "'" || character == "\"" {
                quote = character
            }
        }
        return result + (words[word] ?? word)
    }
}
