/// A value of a page, by what a template can do with it.
enum View: Sendable {
    case absent
    case text(String)
    case flag(Bool)
    case list([View])
    case fields([String: View])
}

extension View {
    /// What a page holds in a field, read once before it is shown.
    ///
    /// The types that pages are mostly made of are asked for by name, and taken as what they are:
    /// to try one cast after the other costs more than to write the page.
    ///
    /// - Throws: `Unshowable` for a type that no template could show.
    init(_ value: Any, of field: PageField) throws {
        if let text = taken(value, as: String.self) {
            self = .text(text)
        } else if let texts = taken(value, as: [String: String].self) {
            self = View(texts)
        } else if let fields = taken(value, as: [String: Any].self) {
            self = try fields.view(of: field)
        } else if let rows = taken(value, as: [[String: String]].self) {
            self = .list(rows.map { View($0) })
        } else if let rows = taken(value, as: [[String: Any]].self) {
            self = .list(try rows.map { try $0.view(of: field) })
        } else if let value = value as? any Showable {
            self = try value.view(of: field)
        } else {
            let type = "\(Swift.type(of: value))"
            throw Unshowable(page: field.page, field: field.name, what: "a \(type)")
        }
    }

    init(_ texts: [String: String]) {
        self = .fields(texts.mapValues { .text($0) })
    }
}

private func taken<Value>(_ value: Any, as type: Value.Type) -> Value? {
    Swift.type(of: value) == type ? value as? Value : nil
}

/// A type that a template can do something with, as far as it can with what is inside.
private protocol Showable {
    func view(of field: PageField) throws -> View
}

extension String: Showable {
    fileprivate func view(of field: PageField) -> View { .text(self) }
}

extension Int: Showable {
    fileprivate func view(of field: PageField) -> View { .text(String(self)) }
}

extension Bool: Showable {
    fileprivate func view(of field: PageField) -> View { .flag(self) }
}

extension Optional: Showable {
    fileprivate func view(of field: PageField) throws -> View {
        try map { try View($0, of: field) } ?? .absent
    }
}

extension Array: Showable {
    fileprivate func view(of field: PageField) throws -> View {
        .list(try map { try View($0, of: field) })
    }
}

extension Dictionary: Showable where Key == String {
    fileprivate func view(of field: PageField) throws -> View {
        .fields(try mapValues { try View($0, of: field) })
    }
}

/// A stored property of a page.
struct PageField {
    /// The template that shows the page.
    let page: String
    let name: String
}

/// A page holds what a template cannot show.
struct Unshowable: Error, CustomStringConvertible {
    let page: String
    let field: String
    let what: String

    var description: String { "\(page) cannot show \(field), which is \(what)" }
}
