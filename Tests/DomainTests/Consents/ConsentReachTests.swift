import Domain
import Fixtures
import Testing

@Suite struct `What consents reach` {
    private typealias Sample = ConsentSample
    private let today = ConsentSample.today

    private let differing = ConsentSample.register(
        [ConsentSample.mother, ConsentSample.father],
        ConsentSample.yes(1, ConsentSample.mother, [.needs, .meetings]),
        ConsentSample.yes(2, ConsentSample.father, to: [ConsentSample.social], [.needs])
    )

    @Test(.proves("D-18"))
    func `is what everyone has said yes to, unit by unit`() throws {
        let reaches = differing.reaches(on: today)
        #expect(reaches.map(\.unit) == [Sample.social, Sample.school])
        #expect(reaches.map(\.kinds) == [[.summary, .needs], []])
        for reach in reaches {
            let passing = InformationKind.allCases.filter {
                differing.grounds(for: $0, to: reach.unit, on: today) != nil
            }
            #expect(Set(passing) == reach.kinds)
        }
    }

    @Test func `says whose answer stops the rest`() {
        let reaches = differing.reaches(on: today)
        #expect(reaches[0].gaps.map(\.giver) == [Sample.father])
        #expect(reaches[0].gaps.map(\.kinds) == [[.meetings]])
        #expect(reaches[0].gaps.map(\.isWholeUnit) == [false])
        #expect(reaches[1].gaps.map(\.giver) == [Sample.father])
        #expect(reaches[1].gaps.map(\.isWholeUnit) == [true])
        #expect(differing.lacking(.meetings, to: Sample.social, on: today) == [Sample.father])
        #expect(differing.lacking(.needs, to: Sample.social, on: today) == [])
        #expect(differing.lacking(.summary, to: Sample.school, on: today) == [Sample.father])
    }

    @Test func `has no gaps when the answers are the same, and ends with them`() {
        let same = Sample.register(
            [Sample.mother, Sample.father],
            Sample.yes(1, Sample.mother),
            Sample.yes(2, Sample.father)
        )
        #expect(same.reaches(on: today).allSatisfy { $0.gaps.isEmpty })
        #expect(same.reaches(on: "2027-11-01") == [])
        let all = [Sample.mother, Sample.father]
        #expect(same.lacking(.needs, to: Sample.social, on: "2027-11-01") == all)
    }
}
