import Domain
import Fixtures
import Foundation
import Testing

/// `docs/domain/guardians.md`, computed from the rules.
private enum GuardiansDocument {
    static let file = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "docs/domain/guardians.md")

    private static let today: CivilDate = "2026-11-21"
    private static let child = Child(
        id: 1,
        givenName: "Alva",
        familyName: "Provsten",
        birthDate: "2012-05-01",
        numbers: [],
        homeMunicipality: TestOrganisations.municipalityCode
    )

    /// What is on record about the second guardian, as the table names it.
    private enum Fact: String, CaseIterable {
        case nothing = "nothing on record"
        case absent = "cannot be reached"
        case reached = "has been reached again"
        case closed = "insight closed"
        case overdue = "insight closed, review overdue"
        case lifted = "insight opened again"
        case noCustody = "custody has ended"
        case limited = "limited by a court to meetings"
        case childAlone = "the child decides alone"
    }

    /// What the second guardian answered.
    private enum Answer: String, CaseIterable {
        case yes, no, none = "nothing"
    }

    static var text: String {
        get throws {
            """
            # When guardians do not agree

            Computed from `GuardianPlace`, `ConsentRegister` and `SharingGuide` by a test; do not
            edit. To write it anew, run the tests with `SAMMANHANG_REGENERATE=1`.

            ## What a plan needs

            The first guardian has said yes. Rows are what is on record about the second, columns what
            the second has answered. *complete* lets the plan go on; anything else does not. The
            social board's decision (FB 6:13 a) changes no cell: it is no consent. Nor does noting
            that someone cannot be reached while their own answer stands (FB 6:13): it is refused.

            | second guardian | sees the plan | decides | said yes | said no | has not answered |
            |---|---|---|---|---|---|
            \(try Fact.allCases.map(row).joined(separator: "\n"))

            ## Who may be told without consent

            Rows are what protects the sender's papers, columns the receiver's. The child is 12; from
            18 every cell is consent.

            | from | \(SecrecyRule.allCases.map(\.rawValue).joined(separator: " | ")) |
            |---\(String(repeating: "|---", count: SecrecyRule.allCases.count))|
            \(SecrecyRule.allCases.map(guideRow).joined(separator: "\n"))

            """
        }
    }

    private static func row(_ fact: Fact) throws -> String {
        let place = try self.place(fact, .none)
        let answered = try self.place(fact, .no)
        let sees =
            switch place.insight {
            case .none: "no"
            case .everything: "yes"
            case .only(let kinds): "only \(kinds.map(\.rawValue).sorted().joined(separator: ", "))"
            }
        let outcomes = try Answer.allCases.map {
            outcome($0, try self.place(fact, $0), alone: fact == .childAlone)
        }
        let decides = place.decides ? "yes" : answered.decides ? "once answered" : "no"
        let cells = [fact.rawValue, sees, decides] + outcomes
        return "| \(cells.joined(separator: " | ")) |"
    }

    private static func place(_ fact: Fact, _ answer: Answer) throws -> GuardianPlace {
        GuardianPlace(
            of: guardian(6, fact),
            in: child,
            say: fact == .childAlone ? .alone : .heard,
            record: GuardianPlace.Record(
                closures: try closures(fact),
                absences: absences(fact),
                answers: [consent(answer)].compactMap { $0 }
            ),
            on: today
        )
    }

    /// What the second guardian answered, as it is recorded.
    private static func consent(_ answer: Answer) -> Consent? {
        switch answer {
        case .yes: ConsentSample.yes(2, .guardian(6))
        case .no: ConsentSample.no(2, .guardian(6))
        case .none: nil
        }
    }

    private static func guardian(_ id: Guardian.ID, _ fact: Fact = .nothing) -> Guardian {
        Guardian(
            id: id,
            child: 1,
            name: "Mira",
            kind: .parent,
            relation: "mamma",
            custody: .days("2012-05-01", fact == .noCustody ? "2026-10-01" : nil),
            limits: fact == .limited ? [.meetings] : nil
        )
    }

    private static func absences(_ fact: Fact) -> [GuardianAbsence] {
        guard fact == .absent || fact == .reached else { return [] }
        return [
            GuardianAbsence(
                id: 1,
                guardian: 6,
                tried: "Ringt",
                urgency: "Brådskar",
                from: "2026-11-01",
                reached: fact == .reached ? today : nil
            )
        ]
    }

    private static func closures(_ fact: Fact) throws -> [InsightClosure] {
        guard [.closed, .overdue, .lifted].contains(fact) else { return [] }
        return [
            try InsightClosure(
                id: 1,
                guardian: 6,
                reason: "Fara",
                decidedBy: "Eva",
                decided: "2026-10-01",
                review: fact == .overdue ? "2026-11-01" : "2026-12-01",
                lifted: fact == .lifted ? today : nil
            )
        ]
    }

    private static func outcome(_ answer: Answer, _ place: GuardianPlace, alone: Bool) -> String {
        let first = GuardianPlace(
            of: guardian(5),
            in: child,
            say: alone ? .alone : .heard,
            record: GuardianPlace.Record(),
            on: today
        )
        let deciders = ConsentRegister.deciders(
            for: child,
            say: alone ? .alone : .heard,
            places: [first, place],
            on: today
        )
        let own = alone ? [ConsentSample.yes(3, .child(1))] : []
        let register = ConsentRegister(
            deciders: deciders,
            consents: [ConsentSample.yes(1, .guardian(5))] + own
                + [consent(answer)].compactMap { $0 }
        )
        return switch register.standing(on: today) {
        case .complete: "complete"
        case .waiting: "*waits*"
        case .refused: "*refused*"
        }
    }

    private static func guideRow(_ sender: SecrecyRule) -> String {
        let cells = SecrecyRule.allCases.map { receiver in
            let guide = SharingGuide(
                from: unit(1, sender),
                to: unit(2, receiver),
                childAged: Age(years: 12)
            )
            let cited = guide.sections.map {
                "\($0.statute.rawValue.uppercased()) \($0.chapter):\($0.section)"
            }
            return switch guide.way {
            case .law: "**\(cited.joined(separator: ", "))**"
            case .consent: "consent"
            }
        }
        return "| **\(sender.rawValue)** | \(cells.joined(separator: " | ")) |"
    }

    private static func unit(_ id: ServiceUnit.ID, _ secrecy: SecrecyRule) -> ServiceUnit {
        ServiceUnit(
            id: id,
            name: "Enhet",
            authority: 1,
            principal: 1,
            sector: .other,
            secrecy: secrecy
        )
    }
}

@Suite struct `The document of guardians` {
    @Test func `is what the rules say`() throws {
        let text = try GuardiansDocument.text
        if ProcessInfo.processInfo.environment["SAMMANHANG_REGENERATE"] == "1" {
            try text.write(to: GuardiansDocument.file, atomically: true, encoding: .utf8)
        }
        #expect(try String(contentsOf: GuardiansDocument.file, encoding: .utf8) == text)
    }
}
