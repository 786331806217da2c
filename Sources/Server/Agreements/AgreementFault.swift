/// Something in an agreement file that cannot be used, where it stands, and what to write instead.
///
/// The author of a fourth county's file has nothing but these messages to go by.
package struct AgreementFault: Hashable, Sendable {
    package let file: String
    /// Counted from 1.
    package let line: Int
    /// Counted from 1, in Unicode scalars.
    package let column: Int
    /// The way to the value, such as `versions[1].terms.areas[2].name`; lists count from 1.
    package let path: String
    package let kind: Kind
    package let problem: String
    package let instead: String
}

extension AgreementFault: CustomStringConvertible {
    package var description: String {
        let place = path.isEmpty ? "" : "\(path): "
        return "\(file):\(line):\(column): \(place)\(problem). Write instead: \(instead)"
    }
}

/// Faults come in the order in which a reader meets them.
extension AgreementFault: Comparable {
    package static func < (one: Self, other: Self) -> Bool {
        (one.file, one.line, one.column, one.path, one.problem)
            < (other.file, other.line, other.column, other.path, other.problem)
    }
}

/// Every fault of the files that were read together.
package struct AgreementFaults: Error, Hashable, Sendable, CustomStringConvertible {
    package let all: [AgreementFault]

    init(_ faults: [AgreementFault]) {
        all = faults.sorted()
    }

    package var description: String {
        all.map(\.description).joined(separator: "\n")
    }
}
