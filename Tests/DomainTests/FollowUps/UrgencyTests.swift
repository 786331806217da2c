import Domain
import Fixtures
import Testing

@Suite struct `How urgent a plan is` {
    private let today: CivilDate = "2026-11-21"

    private func days(_ status: Plan.Status, noticed day: CivilDate) -> Int {
        Urgency(
            of: Plan(
                id: 1,
                child: 2,
                holder: 3,
                agreement: AgreementReference(key: "provlandet", version: 1),
                say: .heard,
                status: status,
                latestStep: day
            ),
            [Step.Mark(kind: .noticed, day: day, status: .noticed)],
            [.noticeToOffer: 7, .noticeToFirstInput: 1],
            on: today
        ).days
    }

    @Test func `grows with the days past the target, above every follow-up`() {
        #expect(days(.noticed, noticed: "2026-11-13") == 10_001)
        #expect(days(.noticed, noticed: "2026-11-03") == 10_011)
        #expect(days(.noticed, noticed: "2026-11-14") == 0)
    }
}
