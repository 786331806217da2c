import Domain
import Fixtures
import Testing

@Suite struct `Taking back a part of a yes` {
    private static let today: CivilDate = "2026-11-21"

    private let consent = Consent(
        id: 1,
        giver: .guardian(51),
        decision: .yes(
            Consent.Scope(parties: [21, 22, 23], kinds: [.summary, .needs, .meetings])
        ),
        form: .oral,
        period: .days("2026-10-01", "2027-03-01")
    )

    private func narrowed(
        _ parties: Set<ServiceUnit.ID>,
        _ kinds: Set<InformationKind>
    ) throws(Consent.Refusal) -> (ended: Consent, narrower: Consent) {
        try consent.narrowing(
            to: Consent.Scope(parties: parties, kinds: kinds),
            as: 2,
            heldBy: 21,
            on: Self.today
        )
    }

    @Test func `ends the old answer that day, and goes on with fewer`() throws {
        let (ended, narrower) = try narrowed([21, 22], [.summary, .needs])
        #expect(ended.withdrawn == Self.today && ended.scope(on: Self.today) == nil)
        #expect(narrower.giver == consent.giver && narrower.withdrawn == nil)
        #expect(narrower.period == .days(Self.today, "2027-03-01"))
        let scope = narrower.scope(on: Self.today)
        #expect(scope?.parties == [21, 22] && scope?.kinds == [.summary, .needs])
    }

    @Test func `never becomes more, nor the same`() {
        let tried: [(Set<ServiceUnit.ID>, Set<InformationKind>)] = [
            ([21, 22, 24], [.summary]), ([21, 22], [.summary, .voice]),
            ([21, 22, 23], [.summary, .needs, .meetings]),
        ]
        for (parties, kinds) in tried {
            #expect(throws: Consent.Refusal.notNarrower) { try narrowed(parties, kinds) }
        }
    }

    @Test func `leaves someone, or it is the whole that is taken back`() {
        #expect(throws: Consent.Refusal.nobodyElse) { try narrowed([21], [.summary, .needs]) }
    }

    @Test func `is regretted within ten minutes and no later`() throws {
        let at = Instant(milliseconds: 1_000)
        let ended = try consent.withdrawing(on: Self.today)
        let last = at.adding(seconds: RecentAct.undoTime)
        #expect(try ended.restoring(withdrawnAt: at, now: last) == consent)
        #expect(throws: RecentAct.Refusal.tooLate) {
            try ended.restoring(withdrawnAt: at, now: last.adding(seconds: 1))
        }
        #expect(throws: RecentAct.Refusal.notUndoable) {
            try consent.restoring(withdrawnAt: at, now: at)
        }
    }
}
