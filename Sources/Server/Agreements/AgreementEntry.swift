import Domain
import Yams

/// One value in an agreement file, with its place and its way from the top.
///
/// Each reading function gives the value, or writes down what is wrong and gives nothing.
struct AgreementEntry {
    let node: Node
    let path: String
    let book: FaultBook

    func note(_ kind: AgreementFault.Kind, _ problem: String, instead: String) {
        let mark = (line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
        book.note(kind, at: mark, path: path, problem, instead: instead)
    }

    func text() -> String? {
        guard let text = word("a text") else { return nil }
        guard let prose = Prose(text) else {
            note(
                .emptyText,
                text.count > Prose.longest ? "the text is too long" : "the text is empty",
                instead: "a text of 1 to \(Prose.longest) characters"
            )
            return nil
        }
        return prose.description
    }

    func number(in range: ClosedRange<Int>) -> Int? {
        let wanted = "a whole number from \(range.lowerBound) to \(range.upperBound)"
        guard let word = word(wanted) else { return nil }
        guard let number = Int(word) else { return wrongType("a whole number", instead: wanted) }
        guard range.contains(number) else {
            note(.outOfRange, "\(number) is out of range", instead: wanted)
            return nil
        }
        return number
    }

    func flag() -> Bool? {
        switch word("true or false") {
        case "true": true
        case "false": false
        case .some: wrongType("true or false", instead: "true or false")
        case nil: nil
        }
    }

    func date() -> CivilDate? {
        guard let word = word("a date") else { return nil }
        guard let date = CivilDate(word) else {
            note(
                .unreadableDate,
                "\(word) is not a date",
                instead: "year, month and day, such as 2026-11-21"
            )
            return nil
        }
        return date
    }

    /// One of the words that an enumeration knows.
    func choice<Choice: RawRepresentable<String> & CaseIterable>(
        of kind: String,
        _: Choice.Type = Choice.self
    ) -> Choice? {
        let known = Choice.allCases.map(\.rawValue)
        guard let word = word("\(kind), one of \(known.joined(separator: ", "))") else {
            return nil
        }
        guard let choice = Choice(rawValue: word) else {
            let meant = known.nearest(to: word)
            note(
                .unknownWord,
                "\(word) is not \(kind)",
                instead: meant ?? "one of \(known.joined(separator: ", "))"
            )
            return nil
        }
        return choice
    }

    /// The scalar as it stands, or a fault when there is a list, a mapping or nothing.
    func word(_ wanted: String) -> String? {
        guard let scalar = node.scalar else { return wrongType(wanted, instead: wanted) }
        return scalar.string
    }

    func wrongType<Value>(_ wanted: String, instead: String) -> Value? {
        note(.wrongType, "\(found) stands where \(wanted) is expected", instead: instead)
        return nil
    }

    private var found: String {
        switch node {
        case .scalar(let scalar): scalar.string.isEmpty ? "nothing" : "\"\(scalar.string)\""
        case .mapping: "a set of keys"
        case .sequence: "a list"
        case .alias: "an alias"
        }
    }
}
