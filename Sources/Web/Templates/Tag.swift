/// A tag as it is written in a template, such as `{{#goals}}`.
struct Tag: Sendable {
    /// What a tag does, by the sign that it begins with.
    enum Kind: String {
        /// Shows a value, escaped.
        case value = ""
        /// Shows what it holds when there is a value, once for each item of a list.
        case section = "#"
        /// Shows what it holds when there is no value.
        case inverted = "^"
        /// Ends the section, block or parent of the same name.
        case end = "/"
        /// Shows another template here.
        case partial = ">"
        /// Shows another template here, with the blocks that it holds in place of the other's.
        case parent = "<"
        /// What a parent leaves to others to replace, and what they replace it with.
        case block = "$"
    }

    let kind: Kind
    let name: String
    let template: String
    let line: Int

    /// - Parameter inside: What stands between `{{` and `}}`.
    /// - Throws: `TemplateFault` for every tag that pages do not use.
    init(_ inside: Substring, template: String, line: Int) throws {
        let sign = Kind(rawValue: String(inside.prefix(1)))
        kind = sign ?? .value
        name = String(sign == nil ? inside : inside.dropFirst())
        self.template = template
        self.line = line
        guard !name.isEmpty, name.allSatisfy(Self.mayBeInName) else {
            throw TemplateFault(
                template: template,
                line: line,
                reason: "{{\(inside)}} is no tag that is used here; write a name of letters, "
                    + "digits and . - _ / alone or after one of # ^ / > < $"
            )
        }
    }

    func fault(_ reason: String) -> TemplateFault {
        TemplateFault(
            template: template,
            line: line,
            reason: "{{\(kind.rawValue)\(name)}} \(reason)"
        )
    }

    private static func mayBeInName(_ character: Character) -> Bool {
        character.isASCII
            && (character.isLetter || character.isNumber || "._-/".contains(character))
    }
}

/// What is wrong with a template; it stops the start of the program.
struct TemplateFault: Error, CustomStringConvertible {
    let template: String
    let line: Int
    let reason: String

    var description: String { "\(template).mustache, line \(line): \(reason)" }
}
