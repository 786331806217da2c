import ArgumentParser
import Coordination
import Domain

/// `sammanhang assignment add`: gives someone an assignment.
struct AssignmentAdd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Give someone a role at a unit or in an authority."
    )

    @OptionGroup var options: StaffOptions

    @Option(help: "What the person signs in with.")
    var userName: String

    @Option(help: "The role.")
    var role: Role

    @OptionGroup var place: PlaceOptions

    @Option(help: "The title that people know.")
    var title: String

    @OptionGroup var days: DayOptions

    func run() async throws {
        try await options.perform { desk in
            let user = try desk.userName(userName)
            let directory = try await desk.coordinator.unitList(as: desk.caller)
            let new = NewAssignment(
                role: role,
                place: try directory.place(place, on: desk.today),
                title: try desk.name(title, field: "--title"),
                period: try desk.period(from: days.from, until: days.until)
            )
            let id = try await desk.naming("--user-name", refused: "--role") {
                try await desk.coordinator.giveAssignment(new, to: user, as: desk.caller)
            }
            return GivenThing(id: id.description)
        }
    }
}
