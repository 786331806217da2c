import Domain
import Testing

@Suite struct `A code of Statistics Sweden` {
    @Test(arguments: ["", "880", "08800", "08a0", " 0880", "٠٨٨٠", "-880"])
    func `has four digits for a municipality`(text: String) {
        #expect(MunicipalityCode(text) == nil)
    }

    @Test(arguments: ["", "8", "088", "0a", "٠٨"])
    func `has two digits for a county`(text: String) {
        #expect(CountyCode(text) == nil)
    }

    @Test func `keeps its leading zero`() {
        #expect(MunicipalityCode("0901")?.description == "0901")
    }

    @Test func `says which county a municipality lies in`() {
        #expect(MunicipalityCode("0901")?.county == CountyCode("09"))
    }
}
