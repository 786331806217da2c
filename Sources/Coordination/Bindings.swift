import Domain
import Storage

extension Identifier: SQLBindable {
    package var sqlValue: SQLValue { .text(description) }
}

extension CivilDate: SQLBindable {
    package var sqlValue: SQLValue { .text(description) }
}

extension Instant: SQLBindable {
    package var sqlValue: SQLValue { .integer(milliseconds) }
}

extension MunicipalityCode: SQLBindable {
    package var sqlValue: SQLValue { .text(description) }
}

extension Prose: SQLBindable {
    package var sqlValue: SQLValue { .text(description) }
}

extension Row {
    /// A value that is stored as its text form.
    ///
    /// - Throws: `StorageError.unexpectedValue` when the text is not of that form.
    package func value<Value: LosslessStringConvertible>(
        _ column: String,
        as type: Value.Type = Value.self
    ) throws -> Value {
        guard let value = Value(try text(column)) else { throw damaged(column) }
        return value
    }

    /// As `value`, where the column may be empty.
    package func optionalValue<Value: LosslessStringConvertible>(
        _ column: String,
        as type: Value.Type = Value.self
    ) throws -> Value? {
        guard let text = try optionalText(column) else { return nil }
        guard let value = Value(text) else { throw damaged(column) }
        return value
    }

    package func prose(_ column: String) throws -> Prose {
        guard let prose = Prose(try text(column)) else { throw damaged(column) }
        return prose
    }

    package func optionalProse(_ column: String) throws -> Prose? {
        try optionalText(column).flatMap(Prose.init)
    }

    /// A case of an enumeration, stored as its raw value.
    package func choice<Choice: RawRepresentable>(
        _ column: String,
        as type: Choice.Type = Choice.self
    ) throws -> Choice where Choice.RawValue == String {
        guard let choice = Choice(rawValue: try text(column)) else { throw damaged(column) }
        return choice
    }

    /// A truth whose column came later; it is empty, and false, in a version from before that.
    func flag(_ column: String) throws -> Bool { try optionalInt(column) == 1 }

    /// As `choice`, where the column may be empty.
    package func optionalChoice<Choice: RawRepresentable>(
        _ column: String,
        as type: Choice.Type = Choice.self
    ) throws -> Choice? where Choice.RawValue == String {
        try optionalText(column) == nil ? nil : choice(column)
    }

    /// A small set of cases stored as words with a space between.
    package func choices<Choice: RawRepresentable & Hashable>(
        _ column: String,
        of type: Choice.Type = Choice.self
    ) throws -> Set<Choice> where Choice.RawValue == String {
        let words = (try optionalText(column) ?? "").words
        let choices = words.compactMap { Choice(rawValue: $0) }
        guard choices.count == words.count else { throw damaged(column) }
        return Set(choices)
    }

    /// A small set stored as words with a space between.
    package func words<Word: LosslessStringConvertible & Hashable>(
        _ column: String,
        of type: Word.Type = Word.self
    ) throws -> Set<Word> {
        let words = try text(column).words
        let values = words.compactMap { Word($0) }
        guard values.count == words.count else { throw damaged(column) }
        return Set(values)
    }

    package func period(from: String, until: String) throws -> Period {
        guard let period = Period(from: try value(from), until: try optionalValue(until)) else {
            throw damaged(until)
        }
        return period
    }

    func damaged(_ column: String) -> StorageError {
        .unexpectedValue(column: column, expected: .text, found: .text)
    }
}

extension [Row] {
    /// What is made of each row, by the identifier in one of its columns, in the order of the rows.
    func grouped<Entity, Value>(
        by column: String,
        _ make: (Row) throws -> Value
    ) throws -> [Identifier<Entity>: [Value]] {
        try Dictionary(grouping: self) { try $0.value(column, as: Identifier<Entity>.self) }
            .mapValues { try $0.map(make) }
    }
}

extension String {
    /// The pieces between the spaces, found by their bytes.
    fileprivate var words: [String] {
        utf8.split(separator: UInt8(ascii: " ")).map { String(Substring($0)) }
    }
}

/// A small set as words with a space between, in a fixed order; never searched in SQL.
func words(_ values: some Sequence<some CustomStringConvertible>) -> String {
    values.map(\.description).sorted().joined(separator: " ")
}

/// The value to bind, or NULL where there is none.
func orNull(_ value: (some SQLBindable)?) -> SQLValue {
    value?.sqlValue ?? .null
}
