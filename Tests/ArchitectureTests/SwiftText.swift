/// Swift source taken apart into what the compiler runs and what string literals say.
///
/// Both texts keep every line break of the source, so that line numbers hold. The text of
/// comments is in neither, and a name in backticks is a row of underscores.
struct SwiftText {
    let code: String
    let literals: String

    init(_ source: String) {
        var reader = Reader(source: Array(source.utf8))
        reader.run()
        code = String(decoding: reader.code, as: UTF8.self)
        literals = String(decoding: reader.literals, as: UTF8.self)
    }
}

/// Walks the bytes once, remembering which literals and interpolations are open.
private struct Reader {
    enum Mode {
        case code(parentheses: Int)
        case string(quotes: Int, hashes: Int)
    }

    let source: [UInt8]
    var code: [UInt8] = []
    var literals: [UInt8] = []
    var place = 0
    var open: [Mode] = [.code(parentheses: 0)]

    mutating func run() {
        while place < source.count, let mode = open.last {
            switch mode {
            case .code(let parentheses): readCode(parentheses)
            case .string(let quotes, let hashes): readString(quotes: quotes, hashes: hashes)
            }
        }
    }

    private mutating func readCode(_ parentheses: Int) {
        if starts(with: "//") { return skipLine() }
        if starts(with: "/*") { return skipBlockComment() }
        if source[place] == UInt8(ascii: "`") { return skipQuotedName() }
        let hashes = count(UInt8(ascii: "#"), from: place)
        if count(UInt8(ascii: "\""), from: place + hashes) > 0 { return openString(hashes) }
        switch source[place] {
        case UInt8(ascii: "("):
            open[open.count - 1] = .code(parentheses: parentheses + 1)
        case UInt8(ascii: ")") where parentheses == 0 && open.count > 1:
            open.removeLast()
        case UInt8(ascii: ")"):
            open[open.count - 1] = .code(parentheses: parentheses - 1)
        default: break
        }
        take(asCode: true)
    }

    private mutating func openString(_ hashes: Int) {
        let quotes = count(UInt8(ascii: "\""), from: place + hashes)
        let isEmpty = quotes == 2 || quotes == 6
        let width = isEmpty ? quotes : min(quotes, 3)
        take(hashes + width, asCode: true)
        if isEmpty { return take(hashes, asCode: true) }
        open.append(.string(quotes: width == 3 ? 3 : 1, hashes: hashes))
    }

    private mutating func readString(quotes: Int, hashes: Int) {
        let hashMarks = String(repeating: "#", count: hashes)
        if starts(with: "\\" + hashMarks + "(") {
            take(hashes + 2, asCode: true)
            open.append(.code(parentheses: 0))
        } else if starts(with: "\\" + hashMarks) {
            take(hashes + 2, asCode: false)
        } else if starts(with: String(repeating: "\"", count: quotes) + hashMarks) {
            take(quotes + hashes, asCode: true)
            open.removeLast()
        } else {
            if source[place] == UInt8(ascii: "\n"), quotes == 1 { open.removeLast() }
            take(asCode: false)
        }
    }

    private mutating func skipLine() {
        while place < source.count, source[place] != UInt8(ascii: "\n") { skip() }
    }

    private mutating func skipBlockComment() {
        var depth = 0
        repeat {
            if starts(with: "/*") { depth += 1 }
            if starts(with: "*/") { depth -= 1 }
            let isMark = starts(with: "/*") || starts(with: "*/")
            skip(isMark ? 2 : 1)
        } while depth > 0 && place < source.count
    }

    private mutating func skipQuotedName() {
        repeat {
            skip(filling: UInt8(ascii: "_"))
        } while place < source.count
            && source[place] != UInt8(ascii: "`") && source[place] != UInt8(ascii: "\n")
        if place < source.count, source[place] == UInt8(ascii: "`") {
            skip(filling: UInt8(ascii: "_"))
        }
    }

    private mutating func take(_ count: Int = 1, asCode: Bool) {
        for _ in 0..<count where place < source.count {
            let byte = source[place]
            let blank = byte == UInt8(ascii: "\n") ? byte : UInt8(ascii: " ")
            code.append(asCode ? byte : blank)
            literals.append(asCode ? blank : byte)
            place += 1
        }
    }

    private mutating func skip(_ count: Int = 1, filling: UInt8 = UInt8(ascii: " ")) {
        for _ in 0..<count where place < source.count {
            let isBreak = source[place] == UInt8(ascii: "\n")
            code.append(isBreak ? source[place] : filling)
            literals.append(isBreak ? source[place] : UInt8(ascii: " "))
            place += 1
        }
    }

    private func starts(with text: String) -> Bool { source[place...].starts(with: text.utf8) }

    private func count(_ byte: UInt8, from start: Int) -> Int {
        guard start < source.count else { return 0 }
        return source[start...].prefix { $0 == byte }.count
    }
}
