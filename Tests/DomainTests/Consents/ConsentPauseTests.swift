import Domain
import Fixtures
import Testing

@Suite struct `A plan without everyone's yes` {
    private let mother = Caller(person: 41, standing: .guardian(5, of: 1))
    private let father = Caller(person: 42, standing: .guardian(6, of: 1))
    private let child = Caller(person: 43, standing: .child(1))
    private let staff = Caller(person: 44, standing: .staff(21))

    private func pause(
        _ status: Plan.Status,
        _ standing: ConsentStanding = .waiting(for: [ConsentSample.mother]),
        _ takenBack: [Consent.Giver] = [ConsentSample.mother],
        as caller: Caller
    ) -> ConsentPause? {
        ConsentPause(of: status, standing.told(to: caller), takenBack: takenBack, toldTo: caller)
    }

    @Test(.proves("D-17"))
    func `stands still, which each is told as far as they may know`() {
        #expect(pause(.met, as: mother) == .ownTakenBack)
        #expect(pause(.met, as: child) == .takenBack)
        #expect(pause(.met, as: staff) == .takenBack)
    }

    @Test(.proves("D-26"))
    func `tells a guardian the same whatever the other guardian has done`() {
        #expect(pause(.met, as: father) == .notEveryone)
        #expect(pause(.met, as: father) == pause(.met, .waiting(for: []), [], as: father))
        let refused = ConsentStanding.refused(by: [ConsentSample.mother])
        #expect(pause(.met, refused, [], as: father) == .notEveryone)
    }

    @Test func `stands still only between the first yes and the end`() {
        #expect(pause(.accepted, as: mother) == nil)
        #expect(pause(.ended(because: .needsMet), as: mother) == nil)
        #expect(pause(.met, .complete, as: mother) == nil)
        #expect(pause(.consented, as: mother) != nil)
    }
}
