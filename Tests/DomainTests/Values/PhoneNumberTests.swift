import Domain
import Testing

@Suite struct `A telephone number` {
    @Test(arguments: ["070-174 06 05", "+46 70 174 06 05", "(070) 174 06 05", "17406"])
    func `is kept as it was written`(text: String) {
        #expect(PhoneNumber("  \(text) ")?.description == text)
    }

    @Test(arguments: ["", "ring mig", "1234", "070-174 06 05 efter tre", "1234567890123456"])
    func `is not anything else`(text: String) {
        #expect(PhoneNumber(text) == nil)
    }

    @Test func `is dialled without its marks`() {
        #expect(PhoneNumber("+46 (0)70-174 06 05")?.dialled == "+46701740605")
        #expect(PhoneNumber("070-174 06 05")?.dialled == "0701740605")
    }
}
