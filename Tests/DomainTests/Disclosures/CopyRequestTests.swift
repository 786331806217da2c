import Domain
import Fixtures
import Testing

@Suite struct `A request for a copy` {
    private let request = CopyRequest(
        id: 1,
        wish: "Allt om mig",
        asker: .guardian(5),
        day: "2026-11-20"
    )

    @Test(.proves("D-41"))
    func `is answered yes, or no with the reason, whole or in part`() throws {
        let decisions: [CopyRequest.Decision] = [
            .whole, .no(because: "Finns inte här"),
            .part(without: [.voice], because: "Barnet har bett om det"),
        ]
        for decision in decisions {
            let answered = try request.answered(decision, on: "2026-11-21")
            #expect(
                answered.answer == CopyRequest.Answer(decision: decision, day: "2026-11-21")
            )
        }
    }

    @Test(.proves("D-41"))
    func `leaves nothing out in silence`() {
        #expect(throws: CopyRequest.Refusal.nothingLeftOut) {
            try request.answered(.part(without: [], because: "Skäl"), on: "2026-11-21")
        }
    }

    @Test func `is answered once`() throws {
        let answered = try request.answered(.whole, on: "2026-11-21")
        #expect(throws: CopyRequest.Refusal.alreadyAnswered) {
            try answered.answered(.no(because: "Ångrar"), on: "2026-11-22")
        }
    }

    @Test func `by a child is read by no guardian`() {
        let own = CopyRequest(id: 2, wish: "Allt", asker: .child(1), day: "2026-11-20")
        #expect(own.audience == .notForParents)
        #expect(request.audience == .family)
    }
}
