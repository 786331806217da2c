import Domain
import Foundation

/// Dates and texts as literals; a wrong one is a fault in the test and stops the run.
extension CivilDate: ExpressibleByStringLiteral {
    package init(stringLiteral text: String) {
        guard let date = CivilDate(text) else { preconditionFailure("no such day: \(text)") }
        self = date
    }
}

extension Prose: ExpressibleByStringLiteral {
    package init(stringLiteral text: String) {
        guard let prose = Prose(text) else { preconditionFailure("empty or too long") }
        self = prose
    }
}

extension TimeOfDay: ExpressibleByStringLiteral {
    package init(stringLiteral text: String) {
        guard let time = TimeOfDay(text) else { preconditionFailure("no such time: \(text)") }
        self = time
    }
}

/// The identifier with this number, 0…255; the same in every run.
extension Identifier: ExpressibleByIntegerLiteral {
    package init(integerLiteral number: UInt8) {
        self.init(UUID(uuid: (0, 0, 0, 0, 0, 0, 0x70, 0, 0x80, 0, 0, 0, 0, 0, 0, number)))
    }
}

extension Period {
    /// The stretch of days; one that ends before it begins is a fault in the test.
    package static func days(_ from: CivilDate, _ until: CivilDate? = nil) -> Period {
        guard let period = Period(from: from, until: until) else {
            preconditionFailure("ends before it begins")
        }
        return period
    }
}
