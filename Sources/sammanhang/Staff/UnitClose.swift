import ArgumentParser
import Coordination
import Domain

/// `sammanhang unit close`: a unit has a last day.
struct UnitClose: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "close",
        abstract: "Close a unit after a day, once it answers for no plan that goes on."
    )

    @OptionGroup var options: StaffOptions

    @Option(help: "The unit's id, as sammanhang unit list shows it.")
    var id: String

    @Option(help: "The last day it is open. (default: today)")
    var lastDay: CivilDate?

    func run() async throws {
        try await options.perform { desk in
            let day = lastDay ?? desk.today
            try await desk.naming("--id", refused: "--last-day") {
                guard let unit = ServiceUnit.ID(id) else { throw NotFound() }
                try await desk.coordinator.closeUnit(unit, on: day, as: desk.caller)
            }
            return EndedThing(id: id, lastDay: day.description)
        }
    }
}
