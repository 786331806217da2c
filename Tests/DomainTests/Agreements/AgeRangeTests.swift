import Domain
import Testing

@Suite struct `A range of ages` {
    @Test(arguments: [
        (true, 17, true, [0, 17], [18]),
        (true, 21, false, [0, 20], [21, 22]),
        (false, 17, true, [1, 17], [0, 18]),
        (true, 0, true, [0], [1]),
    ])
    func `holds its ends only when they are counted in`(
        fromInclusive: Bool,
        to: Int,
        toInclusive: Bool,
        inside: [Int],
        outside: [Int]
    ) throws {
        let range = try #require(
            AgeRange(0, to, toInclusive: toInclusive, fromInclusive: fromInclusive)
        )
        #expect(inside.allSatisfy { range.contains(Age(years: $0)) })
        #expect(!outside.contains { range.contains(Age(years: $0)) })
    }

    @Test func `does not exist when no age would belong to it`() {
        #expect(AgeRange(5, 4) == nil)
        #expect(AgeRange(5, 5, toInclusive: false) == nil)
        #expect(AgeRange(5, 6, toInclusive: false, fromInclusive: false) == nil)
    }
}
