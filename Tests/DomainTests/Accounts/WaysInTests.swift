import Domain
import Fixtures
import Testing

@Suite struct `What a way of signing in opens` {
    private let staff = Capacity.staff(
        StaffAssignment(person: 31, unit: 21, title: "Kurator", period: .days("2020-01-01"))
    )
    private let family = Capacity.family(.child(33))
    private let ways: [SignInWay] = [.password, .passwordAndCode, .paper, .provider("eid")]

    @Test(
        arguments: [
            (.no, [false, false, false]), (.withCodes, [true, true, true]),
            (.yes, [true, true, true]),
        ] as [(WaysIn.StaffPasswords, [Bool])]
    )
    func `is for staff what has been chosen, and for families the same`(
        chosen: WaysIn.StaffPasswords,
        expected: [Bool]
    ) {
        let rule = WaysIn(staffPasswords: chosen)
        #expect(ways.prefix(3).map { rule.open(staff, at: 7, by: $0) } == expected)
        #expect(ways.prefix(3).allSatisfy { rule.open(family, at: nil, by: $0) })
    }

    @Test func `waits for a code where passwords are to have one, and for staff alone`() {
        let rule = WaysIn(staffPasswords: .withCodes)
        #expect(ways.map { rule.askForCode(in: staff, by: $0) } == [true, false, true, false])
        #expect(!ways.contains { rule.askForCode(in: family, by: $0) })
        for other in [WaysIn.StaffPasswords.no, .yes] {
            let rule = WaysIn(staffPasswords: other)
            #expect(!ways.contains { rule.askForCode(in: staff, by: $0) })
        }
    }

    @Test func `is nothing at a provider that may name nobody`() {
        for providers in [[:], ["annan": WaysIn.Naming(family: true, staff: true)]] {
            let rule = WaysIn(staffPasswords: .yes, providers: providers)
            for capacity in [staff, family] {
                #expect(!rule.open(capacity, at: 7, by: .provider("eid")))
            }
        }
    }

    @Test func `is at a provider what it may name`() {
        func opened(_ naming: WaysIn.Naming) -> [Bool] {
            let rule = WaysIn(staffPasswords: .no, providers: ["eid": naming])
            return [
                rule.open(family, at: nil, by: .provider("eid")),
                rule.open(staff, at: 7, by: .provider("eid")),
                rule.open(staff, at: 8, by: .provider("eid")),
                rule.open(staff, at: nil, by: .provider("eid")),
            ]
        }
        #expect(opened(WaysIn.Naming()) == [false, false, false, false])
        #expect(opened(WaysIn.Naming(family: true)) == [true, false, false, false])
        #expect(opened(WaysIn.Naming(staff: true)) == [false, true, true, true])
        #expect(opened(WaysIn.Naming(staff: true, at: [7])) == [false, true, false, false])
    }

    @Test func `is read from the words of a session, and unknown words are trusted least`() {
        for way in ways { #expect(SignInWay(way.text) == way) }
        for text in ["", "annat", "PASSWORD+CODE"] { #expect(SignInWay(text) == .password) }
    }
}
