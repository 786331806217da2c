import Domain
import Fixtures
import Testing

@Suite struct `The order of the needs at a meeting` {
    private func need(_ id: Need.ID, concernsSafety: Bool = false) -> Need {
        Need(id: id, words: "Ord", whose: .child, owner: 1, concernsSafety: concernsSafety)
    }

    @Test(.proves("B-17"))
    func `is safety first, then as told, whichever unit answers`() {
        let needs = [need(1), need(2), need(3, concernsSafety: true)]
        #expect(needs.ordered(by: nil).map(\.id) == [3, 1, 2])
    }

    @Test(.proves("B-17"))
    func `is the family's own when it has put them in order`() {
        let order = NeedOrder(id: 9, needs: [2, 3, 1], giver: .child(5), day: "2026-11-01")
        let needs = [need(1), need(2), need(3, concernsSafety: true), need(4)]
        #expect(needs.ordered(by: order).map(\.id) == [2, 3, 1, 4])
        let later = needs + [need(5, concernsSafety: true)]
        #expect(later.ordered(by: order).map(\.id) == [5, 2, 3, 1, 4])
    }
}
