import Domain
import Fixtures
import Testing

/// Every commitment met with every act: what comes of it, in one word.
private struct Cell: CustomTestStringConvertible, Sendable {
    let from: Commitment
    let act: Commitment.Act
    let expected: String

    var testDescription: String { "\(act) from \(from)" }

    private static let today: CivilDate = "2026-11-21"
    private static let acts: [Commitment.Act] = [
        .promise(starts: "2026-12-01"), .decline(because: "Kön är full"), .start(on: today),
        .finish(on: today),
    ]
    /// Promise, decline, start, finish.
    private static let table: [(from: Commitment, row: String)] = [
        (.asked, "promised declined promiseFirst promiseFirst"),
        (.promised(starts: nil), "alreadyAnswered declined started startFirst"),
        (.declined(because: "Nej"), "promised alreadyAnswered promiseFirst promiseFirst"),
        (.started(on: "2026-11-01"), "alreadyStarted alreadyStarted alreadyStarted done"),
        (
            .done(since: "2026-11-09", on: "2026-11-10"),
            "alreadyDone alreadyDone alreadyDone alreadyDone"
        ),
    ]

    static let all = table.flatMap { from, row in
        zip(acts, row.split(separator: " ").map(String.init))
            .map { Cell(from: from, act: $0, expected: $1) }
    }
}

@Suite struct `A commitment` {
    private let today: CivilDate = "2026-11-21"
    private let input = SupportInput(
        id: 1,
        what: "Samtal",
        need: nil,
        performer: 23,
        askedBy: 21,
        answerBy: nil,
        staying: Staying(atHome: true, inSchool: true),
        payer: nil
    )

    private func outcome(
        of act: Commitment.Act,
        from commitment: Commitment,
        by unit: ServiceUnit.ID
    ) -> String {
        func word(_ value: some Any) -> String { String("\(value)".prefix { $0 != "(" }) }
        do {
            return word(try commitment.applying(act, to: input, by: unit, today: today))
        } catch {
            return word(error)
        }
    }

    @Test(arguments: Cell.all)
    private func `follows the table`(cell: Cell) {
        #expect(outcome(of: cell.act, from: cell.from, by: 23) == cell.expected)
    }

    /// Also the unit that wrote the question down, and before any other rule.
    @Test(.proves("D-21"), arguments: Cell.all)
    private func `is given by nobody but the unit that is to do it`(cell: Cell) {
        for unit: ServiceUnit.ID in [21, 22] {
            #expect(outcome(of: cell.act, from: cell.from, by: unit) == "notYourInput")
        }
    }

    @Test func `keeps what was said and when`() throws {
        func apply(_ act: Commitment.Act, to commitment: Commitment) throws -> Commitment {
            try commitment.applying(act, to: input, by: 23, today: today)
        }
        let promised = try apply(.promise(starts: "2026-12-01"), to: .asked)
        #expect(promised == .promised(starts: "2026-12-01"))
        #expect(try apply(.decline(because: "Full"), to: promised) == .declined(because: "Full"))
        let started = try apply(.start(on: "2026-11-20"), to: promised)
        #expect(started == .started(on: "2026-11-20"))
        let done = try apply(.finish(on: "2026-11-21"), to: started)
        #expect(done == .done(since: "2026-11-20", on: "2026-11-21"))
    }

    @Test func `neither starts nor ends in the future`() {
        #expect(throws: Commitment.Refusal.dayInFuture("2026-11-22")) {
            try Commitment.promised(starts: nil)
                .applying(.start(on: "2026-11-22"), to: input, by: 23, today: today)
        }
        #expect(throws: Commitment.Refusal.dayInFuture("2026-11-22")) {
            try Commitment.started(on: "2026-11-01")
                .applying(.finish(on: "2026-11-22"), to: input, by: 23, today: today)
        }
    }

    @Test(arguments: [
        (Commitment.asked, false), (.promised(starts: nil), true),
        (.declined(because: "Nej"), false), (.started(on: "2026-11-01"), true),
        (.done(since: "2026-11-01", on: "2026-11-01"), true),
    ])
    func `is a promise only after a yes`(commitment: Commitment, isPromise: Bool) {
        #expect(commitment.isPromise == isPromise)
    }
}
