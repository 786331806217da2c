import Domain
import Testing

@Suite struct `A chosen password` {
    private let own = ["karin.fjallvrak", "Karin Fjällvråk", "Elevhälsan, Lindskolan", "Kurator"]

    private func problem(_ text: String) -> ChosenPassword.Problem? {
        do {
            _ = try ChosenPassword(text, own: own)
            return nil
        } catch { return error }
    }

    @Test(arguments: [
        "korrekt häst batteri", "grön traktor under molnet", "7#kQ9!2x&4Zp", "zebra-gurka-tak-88",
        "VATTENKANNAIBRUNT", "пчела собака окно", "🦊🐻🐼🦁🐸🐙🦉🐝🐢🐳🦩🦔",
    ])
    func `may be anything that is long and not the first guess`(text: String) {
        #expect(problem(text) == nil)
    }

    @Test(arguments: [
        "", "häst", "elva tecken", "korrekt häs",
    ])
    func `has at least twelve characters`(text: String) {
        #expect(problem(text) == .tooShort)
    }

    @Test func `has at most 128`() {
        let text = String(repeating: "grön traktor ", count: 20)
        #expect(problem(String(text.prefix(128))) == nil)
        #expect(problem(String(text.prefix(129))) == .tooLong)
    }

    @Test(arguments: [
        "Lösenord2026!", "sommaren2026!!", "password1234", "qwertyuiop123", "123456789012",
        "201701012393", "aaaaaaaaaaaa", "abcdefghijklmnop", "hejhejhejhej", "Välkommen2026!",
        "katekatekate", "1q2w3e4r5t6y", "HEMLIGT-2026-11", "Sammanhang2026", "Pa55w0rd!!!!",
        "111111111111", "qazwsxedcrfv", "l0senord-2026", "temppassword", "playstation3!",
        "michaeljordan",
    ])
    func `is not what everyone tries first`(text: String) {
        #expect(problem(text) == .common)
    }

    @Test(arguments: [
        "KarinFjällvråk1", "karin.fjallvrak", "Lindskolan2026", "Kurator-Karin-8",
        "fjällvråk fjällvråk",
    ])
    func `is not one's own name or workplace`(text: String) {
        let found = problem(text)
        #expect(found == .own || found == .common)
        #expect(problem("fjällvråk 2026!") == .own)
    }

    @Test func `is printed by nobody`() throws {
        let chosen = try ChosenPassword("grön traktor under molnet")
        #expect(!"\(chosen)".contains("traktor"))
    }
}
