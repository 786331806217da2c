import Domain
import Foundation
import Testing

@Suite struct `An identifier` {
    private let text = "0193a7c0-5b1e-7abc-8def-0123456789ab"

    @Test func `is written in lower case and read in either`() {
        #expect(Plan.ID(text)?.description == text)
        #expect(Plan.ID(text.uppercased()) == Plan.ID(text))
    }

    @Test func `is written and read as Foundation does it, whatever its bits`() {
        for value in (0..<200).map({ _ in UUID() }) {
            #expect(Plan.ID(value).description == value.uuidString.lowercased())
            #expect(Plan.ID(value.uuidString)?.rawValue == value)
        }
    }

    @Test(arguments: [
        "", "1", "0193a7c0", "0193a7c0-5b1e-7abc-8def-0123456789ag",
        "0193a7c05-b1e-7abc-8def-0123456789ab", "0193a7c0-5b1e-7abc-8def-0123456789åa",
        "0193a7c0-5b1e-7abc-8def-0123456789ab0",
    ])
    func `is not read from anything else`(text: String) {
        #expect(Plan.ID(text) == nil)
    }

    @Test func `is coded as its text`() throws {
        let id = try #require(Plan.ID(text))
        let coded = try JSONEncoder().encode([id])
        #expect(try JSONDecoder().decode([Plan.ID].self, from: coded) == [id])
    }

    @Test func `sorts as its text does`() throws {
        let earlier = try #require(Plan.ID("0193a7c0-5b1e-7abc-8def-0123456789aa"))
        let later = try #require(Plan.ID(text))
        #expect(earlier < later)
        #expect(!(later < earlier))
    }

    @Test func `knows when it was made, if it is of the kind that says so`() {
        #expect(Plan.ID(text)?.made == Instant(milliseconds: 1_733_686_221_598))
        #expect(Plan.ID("0193a7c0-5b1e-4abc-8def-0123456789ab")?.made == nil)
        #expect(Plan.ID("00000000-0000-7000-8000-000000000001")?.made == nil)
    }
}
