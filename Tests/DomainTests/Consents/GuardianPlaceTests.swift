import Domain
import Fixtures
import Testing

/// One guardian's situation, and where it places them.
private struct Situation: CustomTestStringConvertible, Sendable {
    let name: String
    var custody: Period = .days("2012-05-01")
    var limits: Set<InformationKind>?
    var say = ChildsSay.heard
    var record = GuardianPlace.Record()
    let decides: Bool
    let insight: Insight
    let because: GuardianPlace.Reason

    var testDescription: String { name }

    static let today: CivilDate = "2026-11-21"

    static func absence(
        reached: CivilDate? = nil,
        answers: [Consent] = []
    ) -> GuardianPlace.Record {
        let absences = [
            GuardianAbsence(
                id: 1,
                guardian: 5,
                tried: "Ringt och skrivit",
                urgency: "Barnet är inte i skolan",
                from: "2026-11-10",
                reached: reached
            )
        ]
        return GuardianPlace.Record(absences: absences, answers: answers)
    }

    static func closure(of guardian: Guardian.ID = 5, lifted: CivilDate? = nil) throws
        -> GuardianPlace.Record
    {
        GuardianPlace.Record(closures: [
            try InsightClosure(
                id: 1,
                guardian: guardian,
                reason: "Fara för barnet",
                decidedBy: "Eva, enhetschef",
                decided: "2026-11-01",
                review: "2026-11-15",
                lifted: lifted
            )
        ])
    }

    func place(on day: CivilDate = today) -> GuardianPlace {
        GuardianPlace(
            of: Guardian(
                id: 5,
                child: 1,
                name: "Mira",
                kind: .parent,
                relation: "mamma",
                custody: custody,
                limits: limits
            ),
            in: Child(
                id: 1,
                givenName: "Alva",
                familyName: "Provsten",
                birthDate: "2012-05-01",
                numbers: [],
                homeMunicipality: TestOrganisations.municipalityCode
            ),
            say: say,
            record: record,
            on: day
        )
    }
}

@Suite struct `A guardian's place in a plan` {
    private func expect(_ situation: Situation, on day: CivilDate = Situation.today) {
        let place = situation.place(on: day)
        #expect(place.decides == situation.decides, "\(situation.name)")
        #expect(place.insight == situation.insight, "\(situation.name)")
        #expect(place.because == situation.because, "\(situation.name)")
    }

    @Test(.proves("D-06"))
    func `is without a say but with insight while they cannot be reached`() {
        expect(
            Situation(
                name: "unreachable",
                record: Situation.absence(),
                decides: false,
                insight: .everything,
                because: .unreachable
            )
        )
        expect(
            Situation(
                name: "reached",
                record: Situation.absence(reached: Situation.today),
                decides: true,
                insight: .everything,
                because: .custody
            )
        )
    }

    @Test(.proves("D-06"), arguments: [true, false])
    func `is never passed by while their own answer stands`(isYes: Bool) throws {
        let mother = ConsentSample.mother
        let answer = isYes ? ConsentSample.yes(1, mother) : ConsentSample.no(1, mother)
        let expired = ConsentSample.yes(1, mother, days: .days("2025-11-01", "2026-11-20"))
        let withdrawn = try ConsentSample.yes(1, mother).withdrawing(on: "2026-11-20")
        func decides(_ answers: [Consent]) -> Bool {
            Situation(
                name: "answered",
                record: Situation.absence(answers: answers),
                decides: true,
                insight: .everything,
                because: .custody
            ).place().decides
        }
        #expect(decides([answer]) && decides([withdrawn]))
        #expect(!decides([expired]) && !decides([]))
        #expect(!decides([ConsentSample.no(1, ConsentSample.father)]))
        #expect(decides([expired, answer]))
    }

    @Test(.proves("D-07"))
    func `is outside when insight is closed, also when the review is overdue`() throws {
        expect(
            Situation(
                name: "closed",
                record: try Situation.closure(),
                decides: false,
                insight: .none,
                because: .closed
            )
        )
        expect(
            Situation(
                name: "the other guardian is closed",
                record: try Situation.closure(of: 6),
                decides: true,
                insight: .everything,
                because: .custody
            )
        )
        expect(
            Situation(
                name: "lifted",
                record: try Situation.closure(lifted: Situation.today),
                decides: true,
                insight: .everything,
                because: .custody
            )
        )
    }

    @Test(.proves("D-08"))
    func `is outside where the young person decides alone`() {
        expect(
            Situation(
                name: "child alone",
                say: .alone,
                decides: false,
                insight: .none,
                because: .childAlone
            )
        )
    }

    @Test(.proves("D-28"))
    func `is within the dates and the questions of a court's decision`() {
        let situation = Situation(
            name: "limited",
            custody: .days("2026-01-01", "2026-12-31"),
            limits: [.meetings],
            decides: true,
            insight: .only([.meetings]),
            because: .custody
        )
        expect(situation)
        #expect(situation.place().insight.covers(.meetings))
        #expect(situation.place().insight.covers(.summary))
        #expect(!situation.place().insight.covers(.needs))
        #expect(situation.place(on: "2027-01-01").insight == .none)
        #expect(situation.place(on: "2025-12-31").insight == .none)
    }

    @Test func `ends the day custody ends, and on the eighteenth birthday`() {
        let moved = Situation(
            name: "moved",
            custody: .days("2012-05-01", "2026-11-20"),
            decides: false,
            insight: .none,
            because: .noCustody
        )
        expect(moved)
        #expect(moved.place(on: "2026-11-20").decides)
        let kept = Situation(name: "kept", decides: true, insight: .everything, because: .custody)
        #expect(kept.place(on: "2030-04-30").decides)
        #expect(kept.place(on: "2030-05-01").insight == .none)
    }

    @Test func `has no closure that is never to be tried anew`() {
        #expect(throws: InsightClosure.Refusal.reviewNotLater) {
            try InsightClosure(
                id: 1,
                guardian: 5,
                reason: "Fara",
                decidedBy: "Eva",
                decided: "2026-11-21",
                review: "2026-11-21"
            )
        }
    }
}
