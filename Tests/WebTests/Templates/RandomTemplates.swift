import Fixtures

/// A template with two partials and a frame, made of every construct that pages use.
///
/// The names say what the model may hold under them, so that no tag asks for a list as a text.
struct RandomTemplates {
    private(set) var texts: [String: String] = [:]

    init(_ generator: inout SeededGenerator) {
        texts["bit"] = Self.inline(2, isText: false, &generator)
        texts["part"] = Self.lines(2, partials: ["bit"], &generator)
        texts["frame"] =
            "<t>{{$title}}\(Self.inline(1, isText: false, &generator)){{/title}}</t>\n"
            + "{{$body}}\n\(Self.lines(1, partials: ["bit"], &generator)){{/body}}\n"
        let lines = Self.lines(3, partials: ["bit", "part"], &generator)
        texts[""] =
            Bool.random(using: &generator)
            ? lines
            : "{{<frame}}\n{{$title}}\(Self.inline(2, isText: false, &generator)){{/title}}\n"
                + "{{$body}}\n\(lines){{/body}}\n{{/frame}}\n"
    }

    /// Values of the right kind under some of the names.
    static func model(depth: Int = 3, _ generator: inout SeededGenerator) -> [String: Any] {
        var model: [String: Any] = [:]
        for name in ["said", "word", "number", "is", "has", "words", "rows", "box"]
        where Int.random(in: 0..<4, using: &generator) > 0 {
            switch name {
            case "number": model[name] = Int.random(in: -9...9, using: &generator)
            case "is", "has": model[name] = Bool.random(using: &generator)
            case "words": model[name] = some(0...3, &generator) { text(&$0) }
            case "rows" where depth > 0:
                model[name] = some(0...2, &generator) { Self.model(depth: depth - 1, &$0) }
            case "box" where depth > 0:
                model[name] = Self.model(depth: depth - 1, &generator)
            case "rows", "box": continue
            default: model[name] = text(&generator)
            }
        }
        return model
    }

    // MARK: - Parts of a template

    /// Whole lines, where every section has its tags alone on theirs.
    private static func lines(
        _ depth: Int,
        partials: [String],
        _ generator: inout SeededGenerator
    ) -> String {
        some(0...3, &generator) { generator in
            switch Int.random(in: 0..<(depth > 0 ? 6 : 3), using: &generator) {
            case 0: return "\n"
            case 1: return "\(inline(depth, isText: false, &generator))<br>\n"
            case 2: return "{{>\(partials.randomElement(using: &generator) ?? "bit")}}\n"
            default:
                let tag = section(&generator)
                let held = lines(depth - 1, partials: partials, &generator)
                return "{{\(tag.opens)}}\n\(held){{/\(tag.name)}}\n"
            }
        }.joined()
    }

    /// Something within a line; inside a section of texts it may ask for the text itself.
    private static func inline(
        _ depth: Int,
        isText: Bool,
        _ generator: inout SeededGenerator
    ) -> String {
        "<"
            + some(0...4, &generator) { generator in
                switch Int.random(in: 0..<(depth > 0 ? 6 : 4), using: &generator) {
                case 0: return text(&generator).replacing("\n", with: "")
                case 1: return isText ? "{{.}}" : "{{t.layout.skip}}{{t.no.such}}"
                case 2, 3: return "{{\(value(&generator))}}"
                default:
                    let tag = section(&generator)
                    let held = inline(depth - 1, isText: tag.isText, &generator)
                    return "{{\(tag.opens)}}\(held){{/\(tag.name)}}"
                }
            }.joined() + ">"
    }

    private static func value(_ generator: inout SeededGenerator) -> String {
        let name = ["said", "word", "number", "is", "box.said", "box.box.word", "said.x", "nil"]
        return dotted(name, &generator)
    }

    private static func section(
        _ generator: inout SeededGenerator
    ) -> (opens: String, name: String, isText: Bool) {
        let names = ["said", "number", "is", "has", "words", "rows", "box", "box.rows", "nil"]
        let name = dotted(names, &generator)
        let isText = ["said", "number", "words"].contains(name.trimmingPrefix("."))
        let isInverted = Int.random(in: 0..<3, using: &generator) == 0
        return ((isInverted ? "^" : "#") + name, name, isText && !isInverted)
    }

    private static func dotted(_ names: [String], _ generator: inout SeededGenerator) -> String {
        (Bool.random(using: &generator) ? "." : "") + (names.randomElement(using: &generator) ?? "")
    }

    private static func text(_ generator: inout SeededGenerator) -> String {
        some(0...4, &generator) { generator in
            ["å", "Ö", "a b", "<b>", "&amp;", "\"", "'", "}", "–", "\n", "👩‍👧", "x"]
                .randomElement(using: &generator) ?? ""
        }.joined()
    }

    private static func some<Item>(
        _ count: ClosedRange<Int>,
        _ generator: inout SeededGenerator,
        _ item: (inout SeededGenerator) -> Item
    ) -> [Item] {
        (0..<Int.random(in: count, using: &generator)).map { _ in item(&generator) }
    }
}
