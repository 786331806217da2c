import Domain
import Fixtures
import Testing

/// Every way in which Swift turns a value into text without being asked for the number.
@Suite struct `The mask of an identity number` {
    private static let digits = "201701012393"

    private func number() throws -> IdentityNumber {
        try IdentityNumber(parsing: Self.digits, today: "2026-11-21")
    }

    @Test func `hides it in every kind of text`() throws {
        let number = try number()
        let optional: IdentityNumber? = number
        var dumped = ""
        dump(number, to: &dumped)
        let texts = [
            "\(number)", number.description, number.debugDescription, String(describing: number),
            String(reflecting: number), "\([number])", "\(["key": number])",
            String(describing: optional), "\(Set([number]))", dumped,
        ]
        for text in texts {
            #expect(text.contains("••••••••-••••"))
            #expect(!text.contains { $0.isNumber }, "\(text)")
        }
    }

    @Test func `hides it from reflection`() throws {
        #expect(Mirror(reflecting: try number()).children.isEmpty)
    }

    @Test func `hides it inside the child it belongs to`() throws {
        let child = Child(
            id: 1,
            givenName: "Alva",
            familyName: "Provsten",
            birthDate: "2016-12-31",
            numbers: [try number()],
            homeMunicipality: TestOrganisations.municipalityCode
        )
        var dumped = ""
        dump(child, to: &dumped)
        for text in ["\(child)", String(reflecting: child), dumped] {
            #expect(text.contains("••••••••-••••"))
            #expect(!text.contains("20170101") && !text.contains("2393"), "\(text)")
        }
    }

    @Test func `hides a reserve number too`() throws {
        let reserve = try IdentityNumber(parsing: "98240301AA06", today: "2026-11-21")
        #expect("\(reserve)" == "\(try number())")
    }

    @Test func `is lifted only by asking`() throws {
        #expect(try number().revealed == Self.digits)
    }
}
