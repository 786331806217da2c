/// A number by which an authority knows a person (personnummer, samordningsnummer, reservnummer).
///
/// It is an attribute of a person, never a key: it can be missing, replaced or shared by mistake.
/// Printing it shows a mask; only `revealed` gives the number.
/// - SeeAlso: Folkbokföringslagen (1991:481) 18 §; lag (2022:1697) om samordningsnummer 2 kap. 8 §.
package enum IdentityNumber: Hashable, Sendable {
    /// A personal identity number: twelve digits, the last a check digit.
    case personal(digits: String)
    /// A coordination number: as a personal number, with 60 added to the day.
    case coordination(digits: String)
    /// A temporary number from a region or the national series; it may hold letters.
    case reserve(characters: String)

    /// Why a text is not an identity number.
    package enum Problem: Error, Hashable, Sendable, CaseIterable {
        /// Neither ten or twelve digits alone, nor twelve or thirteen letters and digits mixed.
        case form
        /// The digits name no day that exists.
        case date
        /// The last digit does not follow from the others.
        case checkDigit
    }

    /// The number written in `text`, with or without a hyphen, spaces or the century.
    ///
    /// Ten digits get the latest century that does not lie after `today`; a plus sign instead of a
    /// hyphen means a hundred years or more.
    /// - Throws: The first problem, in the order form, date, check digit.
    package init(parsing text: String, today: CivilDate) throws(Problem) {
        let isCentenarian = text.contains("+")
        let characters = text.uppercased().filter { !$0.isWhitespace && !"-+–".contains($0) }
        guard characters.allSatisfy({ $0.isASCII && ($0.isNumber || $0.isLetter) }) else {
            throw .form
        }
        if characters.contains(where: \.isLetter) {
            let leading = characters.prefix(while: \.isNumber).count
            // Ten or twelve digits are a whole number already, and what follows them is something else.
            guard (12...13).contains(characters.count), leading > 0, leading != 10, leading < 12
            else { throw .form }
            self = .reserve(characters: characters)
            return
        }
        switch characters.count {
        case 12:
            try self.init(digits: characters)
        case 10:
            try self.init(
                digits: Self.century(of: characters, isCentenarian, today) + characters
            )
        default:
            throw .form
        }
    }

    /// The number as it was stored by `revealed`, or nothing when the text is no such number.
    package init?(stored: String) {
        if stored.count == 12, stored.allSatisfy(\.isNumber) {
            guard let number = try? IdentityNumber(digits: stored) else { return nil }
            self = number
        } else {
            guard stored.contains(where: \.isLetter) else { return nil }
            self = .reserve(characters: stored)
        }
    }

    private init(digits: String) throws(Problem) {
        let numbers = digits.compactMap(\.wholeNumberValue)
        guard numbers.count == 12 else { throw .form }
        let day = numbers[6] * 10 + numbers[7]
        let isCoordination = day > 60
        let year = numbers[0] * 1000 + numbers[1] * 100 + numbers[2] * 10 + numbers[3]
        let month = numbers[4] * 10 + numbers[5]
        guard
            CivilDate(year: year, month: month, day: isCoordination ? day - 60 : day) != nil
        else { throw .date }
        guard Self.checkDigit(of: numbers[2..<11]) == numbers[11] else { throw .checkDigit }
        self = isCoordination ? .coordination(digits: digits) : .personal(digits: digits)
    }

    /// The day that the number names, or nothing for a reserve number.
    ///
    /// It can differ from the birth date: when the numbers of a day run out, a nearby day is used.
    /// Therefore a child's birth date is a field of its own.
    package var namedDate: CivilDate? {
        switch self {
        case .personal(let digits), .coordination(let digits):
            let numbers = digits.compactMap(\.wholeNumberValue)
            guard numbers.count == 12 else { return nil }
            let day = numbers[6] * 10 + numbers[7]
            return CivilDate(
                year: numbers[0] * 1000 + numbers[1] * 100 + numbers[2] * 10 + numbers[3],
                month: numbers[4] * 10 + numbers[5],
                day: day > 60 ? day - 60 : day
            )
        case .reserve:
            return nil
        }
    }

    /// The number in full, as it is stored: twelve digits, or the reserve number's characters.
    ///
    /// Show it only on a page about the child, never in a URL, a log, a mail or an error.
    package var revealed: String {
        switch self {
        case .personal(let digits), .coordination(let digits): digits
        case .reserve(let characters): characters
        }
    }

    private static func century(
        of digits: String,
        _ isCentenarian: Bool,
        _ today: CivilDate
    ) -> String {
        let numbers = digits.compactMap(\.wholeNumberValue)
        let year = numbers[0] * 10 + numbers[1]
        let day = numbers[4] * 10 + numbers[5]
        let named = (year, numbers[2] * 10 + numbers[3], day > 60 ? day - 60 : day)
        let century = today.year / 100
        // The plus sign comes with the year in which a person turns a hundred, whichever the day.
        if isCentenarian { return String(year > today.year % 100 ? century - 2 : century - 1) }
        let isLater = named > (today.year % 100, today.month, today.day)
        return String(isLater ? century - 1 : century)
    }

    /// The Luhn digit: weights 2, 1, 2, 1 … and the sum of the products' digits.
    private static func checkDigit(of numbers: ArraySlice<Int>) -> Int {
        let sum = numbers.enumerated().reduce(0) { sum, element in
            let product = element.element * (element.offset.isMultiple(of: 2) ? 2 : 1)
            return sum + product / 10 + product % 10
        }
        return (10 - sum % 10) % 10
    }
}

/// Printing never reveals the number: a birth date alone already tells too much.
extension IdentityNumber: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    package var description: String { "••••••••-••••" }
    package var debugDescription: String { description }
    package var customMirror: Mirror { Mirror(self, children: []) }
}
