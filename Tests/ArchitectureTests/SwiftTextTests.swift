import Testing

@Suite struct `Swift source` {
    @Test func `loses its comments, not its lines`() {
        let text = SwiftText("let a = 1 // try! b\n/* fatalError( /* x */\n */ let c = 2")
        #expect(!text.code.contains("try!") && !text.code.contains("fatalError"))
        #expect(text.code.split(separator: "\n").last?.contains("let c = 2") == true)
    }

    @Test func `keeps what a literal says apart from what runs`() {
        let text = SwiftText(#"say("FROM plan", "\(Date()) print(")"#)
        #expect(text.code.contains("Date()") && !text.code.contains("print("))
        #expect(text.literals.contains("FROM plan") && !text.literals.contains("Date"))
    }

    @Test(arguments: [
        "let a = \"\"\nprint(a)", "let a = \"\"\"\n  \"b\"\n  \"\"\"\nprint(a)",
        "let a = #\"\\(\"#\nprint(a)", "func `it's \"odd\"`() {}\nprint(a)",
        "let a = \"\\\"\"\nprint(a)", "let a = \"\\(b(\"c\", (d)))\"\nprint(a)",
    ])
    func `finds the end of every kind of literal`(source: String) {
        #expect(SwiftText(source).code.hasSuffix("\nprint(a)"))
    }
}
