import Domain
import Testing

@Suite struct `A key of an agreement` {
    @Test(arguments: ["kalmar", "utan-drojsmal", "a1-2"])
    func `is written with small letters, digits and single hyphens`(text: String) {
        #expect(Agreement.Key(text)?.description == text)
    }

    @Test(arguments: [
        "", "-", "a-", "-a", "a--b", "Kalmar", "sydöst", "a b", "a/b", "é", "a\u{20DD}",
    ])
    func `is nothing else`(text: String) {
        #expect(Agreement.Key(text) == nil)
    }
}

@Suite struct `A ledger id` {
    @Test func `is a capital letter, a hyphen and two digits`() {
        #expect(LedgerID("K-24")?.description == "K-24")
    }

    @Test(arguments: [
        "", "K24", "k-24", "K-4", "K-244", "KK-24", "K-2a", "Ö-24", "K-٢٤", "K-2\u{20DD}4",
    ])
    func `is nothing else`(text: String) {
        #expect(LedgerID(text) == nil)
    }
}
