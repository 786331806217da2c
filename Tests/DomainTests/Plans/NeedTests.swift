import Domain
import Fixtures
import Testing

@Suite struct `A need` {
    @Test(.proves("K-03", "L-05"))
    func `that no unit answers for is an alarm`() {
        let orphan = Need(id: 1, words: "Ingen sömn", whose: .child, owner: nil)
        let owned = Need(id: 1, words: "Ingen sömn", whose: .child, owner: 21)
        #expect(orphan.isAlarm)
        #expect(!owned.isAlarm)
    }
}

@Suite struct `An input` {
    @Test(
        .proves("K-33"),
        arguments: [
            (true, true, false), (false, true, true), (true, false, true), (false, false, true),
        ]
    )
    func `is flagged when it moves the child from home or from its own school`(
        atHome: Bool,
        inSchool: Bool,
        moves: Bool
    ) {
        #expect(Staying(atHome: atHome, inSchool: inSchool).movesChild == moves)
    }
}

@Suite struct `A disagreement` {
    private let disagreement = Disagreement(
        id: 1,
        input: 2,
        subject: .whoPays,
        account: "Vem betalar?",
        startsNow: 21,
        raised: "2026-11-01"
    )
    private let settlement = Disagreement.Settlement(outcome: "Hälften var", day: "2026-11-21")

    @Test(.proves("K-35"))
    func `names who starts now, before it is settled who pays`() {
        #expect(disagreement.startsNow == 21)
        #expect(disagreement.settled == nil)
    }

    @Test(.proves("K-35"))
    func `stays on record when it is settled`() throws {
        let settled = try disagreement.settling(settlement, today: "2026-11-21")
        #expect(settled.settled == settlement)
        #expect(settled.account == disagreement.account)
        #expect(settled.startsNow == disagreement.startsNow)
        #expect(settled.raised == disagreement.raised)
    }

    @Test func `is settled once`() throws {
        let settled = try disagreement.settling(settlement, today: "2026-11-21")
        #expect(throws: Disagreement.Refusal.alreadySettled) {
            try settled.settling(settlement, today: "2026-11-22")
        }
    }

    @Test func `is not settled in the future`() {
        #expect(throws: Disagreement.Refusal.dayInFuture("2026-11-21")) {
            try disagreement.settling(settlement, today: "2026-11-20")
        }
    }
}
