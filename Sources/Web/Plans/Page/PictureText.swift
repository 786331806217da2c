/// How text is broken into lines that fit a box in a picture.
///
/// A picture has no layout of its own, so the widths are reckoned from the letters. They are those
/// of the bold face, a little too wide for the regular one, which leaves air and never an overflow.
struct PictureText {
    /// The height of the letters, in the picture's units.
    let size: Double
    /// The width a line may have, in the picture's units.
    let width: Double

    /// The text in lines of at most `width`; a word that is wider alone is broken.
    func lines(_ text: String) -> [String] {
        var lines: [String] = []
        var line = ""
        for piece in pieces(text) {
            if fits(line + piece.drop(while: { line.isEmpty && $0 == " " })) {
                line += piece
            } else {
                lines.append(line)
                line = String(piece)
            }
            line = String(line.drop { $0 == " " })
            while !fits(line) { lines.append(broken(&line)) }
        }
        return (lines + [line]).filter { !$0.isEmpty }
    }

    /// The reckoned width of a text, in the picture's units.
    func measure(_ text: some StringProtocol) -> Double {
        text.reduce(0) { $0 + Self.share(of: $1) } * size
    }

    private func fits(_ text: some StringProtocol) -> Bool { measure(text) <= width }

    /// Words with the space before them; a hyphen inside a word is a place to break too.
    private func pieces(_ text: String) -> [Substring] {
        var pieces: [Substring] = []
        var start = text.startIndex
        for place in text.indices where place > start {
            let isAfterHyphen = text[text.index(before: place)] == "-"
            if text[place] == " " || isAfterHyphen {
                pieces.append(text[start..<place])
                start = place
            }
        }
        return pieces + [text[start...]]
    }

    /// Takes as much as fits, with a hyphen, from the beginning of a line.
    private func broken(_ line: inout String) -> String {
        var end = line.index(after: line.startIndex)
        while end < line.endIndex, fits(line[...end] + "-") { end = line.index(after: end) }
        let start = line[..<end] + "-"
        line = String(line[end...])
        return String(start)
    }

    /// A letter's width as a share of the letters' height; an accent makes none wider.
    private static func share(of letter: Character) -> Double {
        // Numbers are compared at once, letters one by one.
        switch letter.unicodeScalars[letter.unicodeScalars.startIndex] {
        case " ": 0.25
        case "i", "j", "l", "I", ".", ",", ":", ";", "·", "'", "’", "!": 0.3
        case "f", "r", "t", "(", ")", "/", "”", "\"": 0.41
        case "-": 0.46
        case "s", "x", "z", "J", "L", "1", "–": 0.57
        case "a", "c", "e", "h", "k", "n", "o", "u", "v", "y", "å", "ä", "ö", "é", "ü", "E", "F",
            "7":
            0.61
        case "b", "d", "g", "p", "q", "B", "P", "R", "S", "T", "Z", "2", "3", "5", "6", "8", "9":
            0.66
        case "A", "C", "D", "G", "H", "K", "N", "U", "V", "X", "Y", "Å", "Ä", "0", "4": 0.75
        case "O", "Q", "Ö": 0.79
        case "w": 0.85
        case "m", "M": 0.93
        case "W": 1.06
        default: 0.7
        }
    }
}
