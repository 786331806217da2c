/// A municipality's code in Statistics Sweden's table, four digits such as `9901`.
///
/// It is text, never a number: the leading zero carries meaning.
package struct MunicipalityCode: Hashable, Comparable, Sendable, LosslessStringConvertible {
    package let description: String

    package init?(_ description: String) {
        guard description.count == 4, description.allSatisfy({ $0.isASCII && $0.isNumber })
        else { return nil }
        self.description = description
    }

    /// The county the municipality lies in: the first two digits.
    package var county: CountyCode? { CountyCode(String(description.prefix(2))) }

    package static func < (one: Self, other: Self) -> Bool {
        one.description < other.description
    }
}

/// A county's code in Statistics Sweden's table, two digits such as `08`.
package struct CountyCode: Hashable, Comparable, Sendable, LosslessStringConvertible {
    package let description: String

    package init?(_ description: String) {
        guard description.count == 2, description.allSatisfy({ $0.isASCII && $0.isNumber })
        else { return nil }
        self.description = description
    }

    package static func < (one: Self, other: Self) -> Bool {
        one.description < other.description
    }
}
