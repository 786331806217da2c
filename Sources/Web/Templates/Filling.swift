extension Template {
    /// The template with the values of a page in it, as UTF-8.
    ///
    /// - Throws: `Unshowable` when a tag would show a list or fields as if they were a text.
    func filled(with fields: [String: View]) throws -> [UInt8] {
        var filling = Filling(template: name, around: [.fields(fields)])
        try filling.write(passages)
        return filling.html
    }
}

/// A page on its way: what is written so far, and the values around the place that is reached.
private struct Filling {
    let template: String
    var html: [UInt8] = []
    /// The page, then every section that is entered, the innermost last.
    var around: [View]

    init(template: String, around: [View]) {
        self.template = template
        self.around = around
        // Most pages are smaller, so that the text is moved seldom or never.
        html.reserveCapacity(64 << 10)
    }

    mutating func write(_ passages: [Passage]) throws {
        for passage in passages {
            switch passage {
            case .text(let text): html.append(contentsOf: text)
            case .value(let path): try write(value(at: path), at: path)
            case .section(let path, let held): try writeSection(value(at: path), held)
            case .inverted(let path, let held): try writeInverted(value(at: path), held)
            }
        }
    }

    private mutating func write(_ value: View, at path: Path) throws {
        switch value {
        case .absent: break
        case .text(let text): html.append(escaping: text)
        case .flag(let flag): html.append(escaping: String(flag))
        case .list, .fields:
            let field = path.names.joined(separator: ".")
            throw Unshowable(page: template, field: field, what: "no text")
        }
    }

    /// A text is something, be it empty; a list is as many things as it has items.
    private mutating func writeSection(_ value: View, _ held: [Passage]) throws {
        switch value {
        case .absent, .flag(false): break
        case .flag(true): try write(held)
        case .text, .fields: try write(held, inside: value)
        case .list(let items): for item in items { try write(held, inside: item) }
        }
    }

    private mutating func writeInverted(_ value: View, _ held: [Passage]) throws {
        switch value {
        case .absent, .flag(false): try write(held)
        case .list(let items) where items.isEmpty: try write(held, inside: value)
        case .flag(true), .text, .fields, .list: break
        }
    }

    private mutating func write(_ passages: [Passage], inside value: View) throws {
        around.append(value)
        try write(passages)
        around.removeLast()
    }

    // MARK: - Finding a value

    /// The first section from the inside that has the first name is the one that is asked for the
    /// rest of them.
    private func value(at path: Path) -> View {
        guard path.climbs, let first = path.names.first else {
            return around.last.map { $0[path.names[...]] } ?? .absent
        }
        for view in around.reversed() {
            if let found = view[first] { return found[path.names.dropFirst()] }
        }
        return .absent
    }
}

extension View {
    /// The value of a field, if this has fields and that one among them.
    fileprivate subscript(name: String) -> View? {
        guard case .fields(let fields) = self, let found = fields[name] else { return nil }
        if case .absent = found { return nil }
        return found
    }

    /// The value at the end of a row of fields, each in the one before.
    fileprivate subscript(names: ArraySlice<String>) -> View {
        names.reduce(self) { view, name in view[name] ?? .absent }
    }
}
