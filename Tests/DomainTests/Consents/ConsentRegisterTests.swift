import Domain
import Fixtures
import Testing

@Suite struct `A consent register` {
    private typealias Sample = ConsentSample
    private let today = ConsentSample.today

    @Test(.proves("D-03"))
    func `is complete when everyone who decides has said yes`() {
        let deciders = [Sample.mother, Sample.father, Sample.child]
        let two = Sample.register(
            deciders,
            Sample.yes(1, Sample.mother),
            Sample.yes(2, Sample.father)
        )
        #expect(two.standing(on: today) == .waiting(for: [Sample.child]))
        let all = Sample.register(
            deciders,
            Sample.yes(1, Sample.mother),
            Sample.yes(2, Sample.father),
            Sample.yes(3, Sample.child)
        )
        #expect(all.standing(on: today) == .complete)
        #expect(all.grounds(for: .needs, to: Sample.social, on: today) == [1, 2, 3])
    }

    @Test(.proves("D-03"))
    func `names no unit, no information and no day but those consented to`() {
        let register = Sample.register(
            [Sample.mother],
            Sample.yes(
                1,
                Sample.mother,
                to: [Sample.social],
                [.needs],
                days: .days("2026-11-01", "2026-11-30")
            )
        )
        #expect(register.grounds(for: .needs, to: Sample.social, on: "2026-11-30") == [1])
        #expect(register.grounds(for: .needs, to: Sample.school, on: "2026-11-30") == nil)
        #expect(register.grounds(for: .inputs, to: Sample.social, on: "2026-11-30") == nil)
        #expect(register.grounds(for: .needs, to: Sample.social, on: "2026-12-01") == nil)
        #expect(register.standing(on: "2026-12-01") == .waiting(for: [Sample.mother]))
    }

    @Test(.proves("D-04"))
    func `waits for the guardian who has not been asked`() {
        let register = Sample.register(
            [Sample.mother, Sample.father],
            Sample.yes(1, Sample.mother)
        )
        #expect(register.standing(on: today) == .waiting(for: [Sample.father]))
        #expect(register.grounds(for: .summary, to: Sample.social, on: today) == nil)
        #expect(register.parties(on: today).isEmpty)
    }

    @Test(.proves("D-05"))
    func `is refused when one guardian says no`() {
        let register = Sample.register(
            [Sample.mother, Sample.father],
            Sample.yes(1, Sample.mother),
            Sample.no(2, Sample.father)
        )
        #expect(register.standing(on: today) == .refused(by: [Sample.father]))
        #expect(register.grounds(for: .summary, to: Sample.social, on: today) == nil)
        #expect(register.parties(on: today).isEmpty)
    }

    @Test func `counts a person's latest answer`() {
        let regretted = Sample.register(
            [Sample.mother],
            Sample.yes(1, Sample.mother),
            Sample.no(2, Sample.mother)
        )
        #expect(regretted.standing(on: today) == .refused(by: [Sample.mother]))
        let persuaded = Sample.register(
            [Sample.mother],
            Sample.no(1, Sample.mother),
            Sample.yes(2, Sample.mother)
        )
        #expect(persuaded.standing(on: today) == .complete)
        #expect(persuaded.grounds(for: .needs, to: Sample.school, on: today) == [2])
    }

    @Test func `counts no answer from someone who does not decide`() {
        let register = Sample.register(
            [Sample.mother],
            Sample.yes(1, Sample.mother),
            Sample.no(2, Sample.father)
        )
        #expect(register.standing(on: today) == .complete)
    }

    @Test func `waits when nobody decides, and never passes`() {
        let register = Sample.register([])
        #expect(register.standing(on: today) == .waiting(for: []))
        #expect(register.grounds(for: .summary, to: Sample.social, on: today) == nil)
    }

    @Test(.proves("D-17"))
    func `gives no ground from the day of a withdrawal`() throws {
        let consent = try Sample.yes(1, Sample.mother).withdrawing(on: today)
        let register = Sample.register([Sample.mother], consent)
        #expect(register.grounds(for: .needs, to: Sample.social, on: "2026-11-20") == [1])
        #expect(register.grounds(for: .needs, to: Sample.social, on: today) == nil)
        #expect(register.standing(on: today) == .waiting(for: [Sample.mother]))
    }

    @Test(.proves("D-18"))
    func `lets the narrowest consent set the limit`() {
        let register = Sample.register(
            [Sample.mother, Sample.father],
            Sample.yes(1, Sample.mother, to: [Sample.social, Sample.school], [.needs, .inputs]),
            Sample.yes(2, Sample.father, to: [Sample.school], [.needs, .voice])
        )
        let passing = InformationKind.allCases.filter {
            register.grounds(for: $0, to: Sample.school, on: today) != nil
        }
        #expect(passing == [.summary, .needs])
        #expect(register.grounds(for: .needs, to: Sample.social, on: today) == nil)
        #expect(register.parties(on: today) == [Sample.school])
    }
}

@Suite struct `The standing of the consents` {
    private let standings: [ConsentStanding] = [
        .complete, .waiting(for: [.guardian(5), .guardian(6)]),
        .refused(by: [.guardian(5), .guardian(6)]),
    ]

    @Test func `is told to a guardian without the other guardian's answer`() {
        let guardian = Caller(person: 42, standing: .guardian(5, of: 1))
        #expect(
            standings.map { $0.told(to: guardian) }
                == [.complete, .waiting(for: [.guardian(5)]), .refused(by: [.guardian(5)])]
        )
    }

    @Test(arguments: [Caller.Standing.staff(21), .child(1)])
    func `is told whole to staff and to the child`(standing: Caller.Standing) {
        let caller = Caller(person: 41, standing: standing)
        #expect(standings.map { $0.told(to: caller) } == standings)
    }
}
