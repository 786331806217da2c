import ArgumentParser
import Coordination
import Domain

/// `sammanhang assignment end-deputy`: a colleague stands in no more.
struct DeputyEnd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "end-deputy",
        abstract: "End that someone stands in; with yesterday as the last day, at once."
    )

    @OptionGroup var options: StaffOptions

    @Option(help: "The id of the standing in, as sammanhang assignment list shows it.")
    var id: String

    @Option(help: "The last day. (default: yesterday, which ends it at once)")
    var lastDay: CivilDate?

    func run() async throws {
        try await options.perform { desk in
            let day = lastDay ?? desk.today.adding(days: -1)
            try await desk.naming("--id", refused: "--last-day") {
                guard let id = Deputyship.ID(id) else { throw NotFound() }
                try await desk.coordinator.endDeputy(id, on: day, as: desk.caller)
            }
            return EndedThing(id: id, lastDay: day.description)
        }
    }
}
