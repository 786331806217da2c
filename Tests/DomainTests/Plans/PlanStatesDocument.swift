import Domain
import Fixtures
import Foundation
import Testing

/// `docs/domain/plan-states.md`, computed from the machine.
private enum PlanStatesDocument {
    static let file = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "docs/domain/plan-states.md")

    static var text: String {
        """
        # The states of a plan

        Computed from `Plan.status(after:on:consent:)` by a test; do not edit. To write it anew, run
        the tests with `SAMMANHANG_REGENERATE=1`.

        ## What each step leads to

        Rows are where the plan stands, columns what happens. A cell gives the new state, or in
        *italics* the rule that forbids the step. Every consent that is needed is in place.

        \(table(PlanSample.events) { PlanSample.outcome(of: $0, from: $1) })

        ## When a consent is missing

        Only the steps that differ from the table above. Withdrawn, refused, run out and never
        given are all the same to the machine.

        \(table(PlanSample.events.filter(dependsOnConsent)) {
            PlanSample.outcome(of: $0, from: $1, consent: .waiting(for: []))
        })

        ## Which steps are open

        What a page offers to the unit that holds the plan.

        | state | with every consent | without |
        |---|---|---|
        \(PlanSample.statuses.map(openSteps).joined(separator: "\n"))

        """
    }

    private static func table(
        _ events: [Plan.Event],
        cell: (Plan.Event, Plan.Status) -> String
    ) -> String {
        let states = Set(PlanSample.statuses.map(PlanSample.name))
        let head = row(["state"] + events.map(PlanSample.name))
        let rows = PlanSample.statuses.map { status in
            let cells = events.map { cell($0, status) }
            return row(
                ["**\(PlanSample.name(status))**"]
                    + cells.map { states.contains($0) ? $0 : "*\($0)*" }
            )
        }
        return ([head, "|" + String(repeating: "---|", count: events.count + 1)] + rows)
            .joined(separator: "\n")
    }

    private static func row(_ cells: [String]) -> String {
        "| " + cells.joined(separator: " | ") + " |"
    }

    private static func dependsOnConsent(_ event: Plan.Event) -> Bool {
        PlanSample.statuses.contains { status in
            PlanSample.outcome(of: event, from: status)
                != PlanSample.outcome(of: event, from: status, consent: .waiting(for: []))
        }
    }

    private static func openSteps(_ status: Plan.Status) -> String {
        let open = [ConsentStanding.complete, .waiting(for: [])].map { standing in
            PlanSample.plan(status).openSteps(consent: standing).map(\.rawValue)
                .joined(separator: ", ")
        }
        return row(["**\(PlanSample.name(status))**"] + open.map { $0.isEmpty ? "–" : $0 })
    }
}

@Suite struct `The document of plan states` {
    @Test func `is what the machine does`() throws {
        if ProcessInfo.processInfo.environment["SAMMANHANG_REGENERATE"] == "1" {
            try PlanStatesDocument.text.write(
                to: PlanStatesDocument.file,
                atomically: true,
                encoding: .utf8
            )
        }
        let written = try String(contentsOf: PlanStatesDocument.file, encoding: .utf8)
        #expect(written == PlanStatesDocument.text)
    }
}
