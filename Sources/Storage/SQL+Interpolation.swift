/// The literal is a `StaticString`, which the compiler alone can make: no `String` gets in here.
extension SQL: ExpressibleByStringInterpolation {
    package init(stringLiteral literal: StaticString) {
        append(literal)
    }

    package init(stringInterpolation: Interpolation) {
        self = stringInterpolation.sql
    }

    /// Gathers the literals and the values of one interpolated text.
    package struct Interpolation: StringInterpolationProtocol {
        var sql = SQL()

        package init(literalCapacity: Int, interpolationCount: Int) {}

        package mutating func appendLiteral(_ literal: StaticString) {
            sql.append(literal)
        }

        /// Binds the value.
        package mutating func appendInterpolation(_ value: some SQLBindable) {
            sql.append(value.sqlValue)
        }

        /// Binds the value, or NULL where there is none.
        package mutating func appendInterpolation(_ value: (some SQLBindable)?) {
            sql.append(value?.sqlValue ?? .null)
        }

        /// Splices the other piece in, values and all.
        package mutating func appendInterpolation(_ other: SQL) {
            sql.append(other)
        }
    }
}
