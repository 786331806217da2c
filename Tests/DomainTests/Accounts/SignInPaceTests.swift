import Domain
import Fixtures
import Testing

@Suite struct `The pace of passwords` {
    private let latest = Instant(milliseconds: 1_000_000)

    private func wait(after wrong: Int) -> Int64 {
        SignInPace.next(after: wrong, latest: latest).map {
            ($0.milliseconds - latest.milliseconds) / 1000
        } ?? 0
    }

    @Test(
        arguments: [
            (0, 0), (1, 0), (4, 0), (5, 60), (6, 120), (7, 240), (9, 960), (10, 1800), (11, 1800),
            (1_000_000, 1800),
        ] as [(Int, Int64)]
    )
    func `slows down from the fifth wrong one, and never beyond half an hour`(
        wrong: Int,
        seconds: Int64
    ) {
        #expect(wait(after: wrong) == seconds)
    }

    @Test func `says how long it is until then, rounded up`() {
        let later = TryLater(
            until: latest.adding(seconds: 60),
            isForAll: false,
            now: Instant(milliseconds: latest.milliseconds + 1)
        )
        #expect(later.seconds == 60)
    }
}
