import Domain
import Fixtures
import Testing

/// A row, and whether the unit, the child and the guardian of the table may read it.
private struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    let row: Access.Holding
    let unit: Bool
    let child: Bool
    let guardian: Bool

    var testDescription: String { name }

    private static func row(
        _ kind: PartKind = .need,
        holder: ServiceUnit.ID = 21,
        owner: ServiceUnit.ID = 21,
        child: Child.ID = 1,
        audience: Audience = .family,
        giver: Consent.Giver? = nil
    ) -> Access.Holding {
        Access.Holding(
            kind: kind,
            holder: holder,
            owner: owner,
            child: child,
            plan: 7,
            audience: audience,
            giver: giver
        )
    }

    static let all = [
        Case(name: "the unit's own", row: row(), unit: true, child: true, guardian: true),
        Case(
            name: "a copy handed to the unit",
            row: row(owner: 22),
            unit: true,
            child: false,
            guardian: false
        ),
        Case(
            name: "a copy handed to another",
            row: row(holder: 22),
            unit: false,
            child: false,
            guardian: false
        ),
        Case(
            name: "another unit's own",
            row: row(holder: 22, owner: 22),
            unit: false,
            child: true,
            guardian: true
        ),
        Case(
            name: "about another child",
            row: row(child: 9),
            unit: true,
            child: false,
            guardian: false
        ),
        Case(
            name: "not for parents",
            row: row(audience: .notForParents),
            unit: true,
            child: true,
            guardian: false
        ),
        Case(
            name: "the guardian's own answer",
            row: row(giver: .guardian(5)),
            unit: true,
            child: true,
            guardian: true
        ),
        Case(
            name: "the other guardian's answer",
            row: row(giver: .guardian(6)),
            unit: true,
            child: true,
            guardian: false
        ),
        Case(
            name: "the child's answer",
            row: row(giver: .child(1)),
            unit: true,
            child: true,
            guardian: false
        ),
    ]
}

@Suite struct `Access to a row` {
    private func mayRead(
        _ row: Access.Holding,
        as standing: Caller.Standing,
        insight: Insight = .everything
    ) -> Bool {
        Access(caller: Caller(person: 31, standing: standing), insight: insight)
            .mayRead(row)
    }

    @Test(arguments: Case.all)
    private func `is for the unit whose copy it is`(example: Case) {
        #expect(mayRead(example.row, as: .staff(21)) == example.unit)
    }

    @Test(arguments: Case.all)
    private func `is for the child, from the one who wrote it`(example: Case) {
        #expect(mayRead(example.row, as: .child(1)) == example.child)
    }

    @Test(arguments: Case.all)
    private func `is for a guardian, minus what is kept from guardians`(example: Case) {
        #expect(mayRead(example.row, as: .guardian(5, of: 1)) == example.guardian)
    }

    @Test(arguments: Case.all)
    private func `is over for a guardian without custody`(example: Case) {
        #expect(!mayRead(example.row, as: .guardian(5, of: 1), insight: .none))
    }
}
