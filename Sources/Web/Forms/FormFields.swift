import Domain
import Foundation
import Hummingbird

/// What a form sent, field by field, as it was typed.
package struct FormFields: Sendable {
    /// The most that a form may send, in bytes.
    static let longestBody = 128 * 1024

    private var values: [String: [String]]

    init(_ values: [String: [String]] = [:]) {
        self.values = values
    }

    /// Reads `application/x-www-form-urlencoded`; what is no text is taken as empty.
    init(encoded bytes: some Collection<UInt8>) {
        var values: [String: [String]] = [:]
        for pair in bytes.split(separator: UInt8(ascii: "&")) {
            let parts = pair.split(
                separator: UInt8(ascii: "="),
                maxSplits: 1,
                omittingEmptySubsequences: false
            )
            let decoded = parts.map { Self.decoded($0) ?? "" }
            guard let name = decoded.first else { continue }
            values[name, default: []].append(decoded.count > 1 ? decoded[1] : "")
        }
        self.values = values
    }

    /// The text behind `+` and `%E5`; nothing when a percent sign stands alone, or for no UTF-8.
    private static func decoded(_ bytes: some Sequence<UInt8>) -> String? {
        var text: [UInt8] = []
        var rest = bytes.makeIterator()
        while let byte = rest.next() {
            switch byte {
            case UInt8(ascii: "+"):
                text.append(UInt8(ascii: " "))
            case UInt8(ascii: "%"):
                guard let high = rest.next()?.hexDigit, let low = rest.next()?.hexDigit else {
                    return nil
                }
                text.append(high << 4 | low)
            default:
                text.append(byte)
            }
        }
        return String(validating: text, as: UTF8.self)
    }

    /// Reads the body of a request.
    init(of request: Request) async throws {
        let body = try await request.body.collect(upTo: Self.longestBody)
        self.init(encoded: body.readableBytesView)
    }

    /// The first value of a field; empty when it was not sent.
    package subscript(_ name: String) -> String { values[name]?.first ?? "" }

    /// Every value of a field, for check boxes.
    package func all(_ name: String) -> [String] { values[name] ?? [] }

    /// Whether the field was sent at all, also empty.
    func has(_ name: String) -> Bool { values[name] != nil }

    /// The caller as the one who sends this showing of the form, where the form names it.
    func sender(_ caller: Caller) -> Caller {
        let token = self["once"]
        return token.isEmpty || token.count > 64 ? caller : caller.submitting(token)
    }

    /// Every field with each of its values, in the order of their names.
    var pairs: [(name: String, value: String)] {
        values.sorted { $0.key < $1.key }.flatMap { name, all in all.map { (name, $0) } }
    }

    mutating func remove(_ name: String) { values[name] = nil }

    /// Gives a field a value; several choices stand on lines of their own.
    mutating func set(_ name: String, _ value: String) {
        values[name] = [value] + (value.contains("\n") ? value.components(separatedBy: "\n") : [])
    }

    /// What was chosen for each field on a page that compared two writings.
    var choices: [(field: String, choice: String)] {
        values.keys.filter { $0.hasPrefix("merge.") }.sorted()
            .map { (String($0.dropFirst("merge.".count)), self[$0]) }
    }

    /// The fields as they can be kept in a draft: several values on lines of their own.
    var draft: [String: String] {
        values.filter { !["csrf", "version", "once", "draft", "more", "leaving"].contains($0.key) }
            .mapValues { $0.joined(separator: "\n") }
    }

    /// The fields that a script sent when someone left the page, without any number of a person.
    var left: [String: String] { draft.filter { $0.key != "number" } }

    /// The fields of a draft; what could be several values is offered as such too.
    init(draft: [String: String]) {
        values = draft.mapValues { text in
            [text] + (text.contains("\n") ? text.split(separator: "\n").map(String.init) : [])
        }
    }
}

extension UInt8 {
    /// The value of a hexadecimal digit, if this is one in ASCII.
    fileprivate var hexDigit: UInt8? {
        switch self {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): self - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): self - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): self - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
