import Testing

@testable import Web

@Suite struct `A text with names in it` {
    private let words: Words

    init() throws {
        words = try Samples.words(.sv)
    }

    @Test func `gets the value of each name`() {
        #expect(words.text("plan.of", ["name": "Elsa", "other": "Noor"]) == "Elsas")
    }

    @Test func `keeps a name that has no value`() {
        #expect(words.text("plan.of", [:]) == "{name}s")
    }

    @Test func `never takes what a value holds for a name`() {
        for _ in 1...20 {
            let values = ["name": "{other}", "other": "{name}"]
            #expect(words.text("plan.of", values) == "{other}s")
        }
    }
}
