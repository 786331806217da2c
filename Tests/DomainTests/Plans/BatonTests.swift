import Domain
import Fixtures
import Testing

@Suite struct `A baton` {
    private let school: ServiceUnit.ID = 1
    private let care: ServiceUnit.ID = 2
    private let social: ServiceUnit.ID = 3

    private func handover(
        _ id: Handover.ID = 11,
        from: ServiceUnit.ID,
        to: ServiceUnit.ID
    ) -> Handover {
        Handover(
            id: id,
            matter: .overall,
            about: nil,
            from: from,
            to: to,
            name: nil,
            day: "2026-11-01",
            answerBy: "2026-11-15"
        )
    }

    @Test(.proves("K-03"))
    func `stays in the old hand until the new one has taken it`() throws {
        let held = Baton(in: school)
        let offered = try held.offering(handover(from: school, to: care))
        #expect(offered.hand == school && offered.offer?.to == care)
        let taken = try offered.answering(.accepted, by: care)
        #expect(taken == Baton(in: care))
        #expect(try offered.answering(.declined(because: "Nej"), by: care) == held)
    }

    @Test func `is offered by nobody but the one who has it, to one at a time`() throws {
        let held = Baton(in: school)
        #expect(throws: Baton.Refusal.notInYourHand) {
            try held.offering(handover(from: care, to: social))
        }
        #expect(throws: Baton.Refusal.alreadyInHand) {
            try held.offering(handover(from: school, to: school))
        }
        let offered = try held.offering(handover(from: school, to: care))
        #expect(throws: Baton.Refusal.alreadyOffered(to: care)) {
            try offered.offering(handover(12, from: school, to: social))
        }
    }

    @Test func `is answered for by the asked alone, and once`() throws {
        let offered = try Baton(in: school).offering(handover(from: school, to: care))
        #expect(throws: Baton.Refusal.notYourAnswer) {
            try offered.answering(.accepted, by: social)
        }
        let taken = try offered.answering(.accepted, by: care)
        #expect(throws: Baton.Refusal.alreadyAnswered) {
            try taken.answering(.accepted, by: care)
        }
    }

    @Test func `goes from hand to hand, past what was never lawful`() {
        let way = [
            handover(11, from: school, to: care), handover(12, from: school, to: social),
            handover(13, from: care, to: social),
        ]
        let answers = way.map {
            HandoverAnswer(
                handover: $0.id,
                reply: .accepted,
                by: 9,
                day: "2026-11-02",
                at: Instant(milliseconds: 0)
            )
        }
        #expect(Baton(in: school, after: way, answers) == Baton(in: social))
        #expect(Baton(in: school, after: Array(way.prefix(2)), answers) == Baton(in: care))
    }
}
