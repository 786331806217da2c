import Domain
import Fixtures
import Foundation
import Testing

/// Rows of the requirement ledger, with how binding each is.
private enum Ledger {
    static func rows(beginning prefix: String) throws -> [(id: LedgerID, force: String)] {
        let path = DemoService.root.appending(path: "docs/domain/ledger.csv")
        let force = /,(MUST|SHOULD|MAY|FACT|GAP),/
        return try String(contentsOf: path, encoding: .utf8)
            .split(whereSeparator: \.isNewline)
            .filter { $0.hasPrefix(prefix) }
            .compactMap { line in
                guard let id = LedgerID(String(line.prefix(4))),
                    let word = line.firstMatch(of: force)
                else { return nil }
                return (id, word.output.1.lowercased())
            }
    }
}

@Suite struct `Every agreement that the project comes with` {
    @Test func `is read when the server starts, beside the others`() throws {
        let keys = try RealAgreements.all().map(\.key.description)
        #expect(keys == ["blekinge", "kalmar", "ostergotland"])
    }

    @Test(arguments: [("blekinge", "B-", 59), ("ostergotland", "O-", 72)])
    func `has a clause for each row of the ledger, as binding as the text`(
        name: String,
        prefix: String,
        count: Int
    ) throws {
        let agreement = try RealAgreements.named(name)
        let clauses = try #require(agreement.version(on: TestWorld.today)).terms.clauses
        let rows = try Ledger.rows(beginning: prefix)
        #expect(rows.count == count)
        for (id, force) in rows {
            let clause = clauses.first { $0.ledger.contains(id) }
            #expect(clause?.force.rawValue == force, "\(id)")
        }
    }

    @Test(arguments: ["blekinge", "kalmar", "ostergotland"])
    func `has the clauses that the product refers to, and those that its rules rest on`(
        name: String
    ) throws {
        let agreement = try RealAgreements.named(name)
        let terms = try #require(agreement.version(on: TestWorld.today)).terms
        for cited in CitedClause.allCases { #expect(terms.clause(cited) != nil, "\(cited)") }
        for rule in AgreedRule.allCases { #expect(terms.clause(behind: rule) != nil, "\(rule)") }
    }

    @Test func `tells nobody that what is proved to work is yet to come`() throws {
        let path = DemoService.root.appending(path: "docs/domain/proved.txt")
        let proved = try String(contentsOf: path, encoding: .utf8).split(
            whereSeparator: \.isNewline
        )
        .compactMap { LedgerID(String($0)) }
        for agreement in try RealAgreements.all() {
            for clause in agreement.versions.flatMap(\.terms.clauses) where !clause.ledger.isEmpty {
                guard case .planned = clause.madeReal else { continue }
                let isDone = Set(clause.ledger).isSubset(of: proved)
                #expect(!isDone, "\(agreement.key) \(clause.key)")
            }
        }
    }

    @Test func `says its duties shortly, in both languages`() throws {
        for agreement in try RealAgreements.all() {
            for clause in agreement.versions.flatMap(\.terms.clauses) {
                #expect(clause.duty.sv != clause.duty.en)
                #expect(clause.duty.sv.hasSuffix(".") && clause.duty.en.hasSuffix("."))
                #expect(clause.duty.sv.count < 260, "\(agreement.key) \(clause.key)")
            }
        }
    }
}
