import ArgumentParser
import Coordination
import Domain

/// `sammanhang assignment add-deputy`: a colleague stands in.
struct DeputyAdd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add-deputy",
        abstract: "Let a colleague of the same authority stand in between two days."
    )

    @OptionGroup var options: StaffOptions

    @Option(help: "The id of the assignment that someone is to stand in for.")
    var id: String

    @Option(help: "What the one who stands in signs in with.")
    var userName: String

    @OptionGroup var days: DayOptions

    func run() async throws {
        try await options.perform { desk in
            let user = try desk.userName(userName)
            let period = try desk.period(from: days.from, until: days.until)
            let deputyship = try await desk.naming("--id or --user-name", refused: "--user-name") {
                guard let id = StaffAssignment.ID(id) else { throw NotFound() }
                return try await desk.coordinator.nameDeputy(
                    user,
                    for: id,
                    during: period,
                    as: desk.caller
                )
            }
            return GivenThing(id: deputyship.description)
        }
    }
}
