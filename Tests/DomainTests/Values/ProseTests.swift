import Domain
import Testing

@Suite struct `A text that a person wrote` {
    @Test(arguments: ["", " ", "\n\t ", "\r\n"])
    func `is never empty`(text: String) {
        #expect(Prose(text) == nil)
    }

    @Test func `has no white space around it, and one kind of line end`() {
        let typed = "  Jag vill\r\nsova \n\n"
        #expect(Prose(typed)?.description == "Jag vill\nsova")
    }

    @Test(arguments: ["å", "Åse är här", "a\tb\nc", "ÿ × À", "e\u{301}", "– så", "日本"])
    func `is the same with and without space around it, in every alphabet`(text: String) {
        #expect(Prose(" \n\t\(text) \n")?.description == text)
        #expect(Prose("\u{A0}\(text)\u{A0}")?.description == text)
    }

    @Test(arguments: ["\u{200B}\u{200B}", "\u{FEFF}", "\u{0}", "\u{2066}"])
    func `is not made of what nobody can see`(text: String) {
        #expect(Prose(text) == nil)
    }

    @Test func `is never turned around by a sign that cannot be seen`() {
        let turned = "Jag \u{202E}vill"
        #expect(Prose(turned)?.description == "Jag vill")
        let joined = "👩‍👧 och jag"
        #expect(Prose(joined)?.description == joined)
    }

    @Test func `is as long as allowed and no longer`() {
        let longest = String(repeating: "å", count: Prose.longest)
        #expect(Prose(longest)?.description == longest)
        #expect(Prose(" \(longest) ") != nil)
        #expect(Prose(longest + "å") == nil)
    }
}
