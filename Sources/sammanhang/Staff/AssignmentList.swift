import ArgumentParser
import Coordination
import Domain

/// `sammanhang assignment list`: every assignment, with those who stand in.
struct AssignmentList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List assignments, and who stands in."
    )

    @OptionGroup var options: StaffOptions

    @Option(help: "Those in force on this day, such as 2026-11-21. (default: all there are)")
    var on: CivilDate?

    func run() async throws {
        try await options.perform { desk in
            let names = PlaceNames(try await desk.coordinator.unitList(as: desk.caller))
            let list = try await desk.coordinator.staffList(as: desk.caller)
            return ListedAssignments(
                assignments: list.entries.flatMap { entry in
                    entry.assignments.filter { held in
                        on.map(held.assignment.period.contains) ?? true
                    }.map { ListedAssignment($0, of: entry, names) }
                }
            )
        }
    }
}

private struct ListedAssignments: StaffAnswer {
    let assignments: [ListedAssignment]

    var text: String { assignments.flatMap(\.lines).joined(separator: "\n") }
}
