import ArgumentParser
import Coordination
import Domain

/// `sammanhang assignment end`: an assignment has a last day.
struct AssignmentEnd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "end",
        abstract: "End an assignment; with yesterday as its last day, at once.",
        discussion: "Whoever is signed in loses it the moment it ends."
    )

    @OptionGroup var options: StaffOptions

    @Option(help: "The assignment's id, as sammanhang assignment list shows it.")
    var id: String

    @Option(help: "The last day. (default: yesterday, which ends it at once)")
    var lastDay: CivilDate?

    func run() async throws {
        try await options.perform { desk in
            let day = lastDay ?? desk.today.adding(days: -1)
            try await desk.naming("--id", refused: "--last-day") {
                guard let id = StaffAssignment.ID(id) else { throw NotFound() }
                try await desk.coordinator.endAssignment(id, on: day, as: desk.caller)
            }
            return EndedThing(id: id, lastDay: day.description)
        }
    }
}
