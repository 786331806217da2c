import Domain
import Fixtures
import Testing

@testable import Web

@Suite struct `The child's age on the page of a plan` {
    private func page(born: CivilDate) async throws -> String {
        var sample = PlanSample.typical
        sample.child = PlanSample.person("Elsa", born: born)
        return readable(try await planPage(sample, for: .holder))
    }

    @Test(
        .proves("K-05"),
        arguments: [
            ("2007-11-21", true), ("2008-11-21", true), ("2008-11-22", false),
            ("2026-11-21", false),
        ] as [(CivilDate, Bool)]
    )
    func `is told when it is outside the agreement, and stops nothing`(
        born: CivilDate,
        isOutside: Bool
    ) async throws {
        let text = try await page(born: born)
        #expect(text.contains("utanför åldrarna i överenskommelsen") == isOutside)
        #expect(text.contains("Kalla till uppföljning"))
    }

    @Test(
        .proves("K-05"),
        arguments: [
            ("2008-11-21", nil), ("2008-11-22", "22 november 2026"),
            ("2009-11-21", "21 november 2027"), ("2009-11-22", nil),
        ] as [(CivilDate, String?)]
    )
    func `is told in the year before the eighteenth birthday`(
        born: CivilDate,
        birthday: String?
    ) async throws {
        let text = try await page(born: born)
        #expect(text.contains("fyller 18") == (birthday != nil))
        #expect(birthday.map { text.contains("Elsa fyller 18 den \($0).") } ?? true)
    }
}
