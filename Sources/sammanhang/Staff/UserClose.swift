import ArgumentParser
import Coordination
import Domain

/// `sammanhang user close`: nobody signs in with it any more.
struct UserClose: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "close",
        abstract: "Close an account at once: sessions and assignments end with it.",
        discussion: "What the person has done stays, under their name."
    )

    @OptionGroup var options: StaffOptions

    @Option(help: "What the person signs in with.")
    var userName: String

    func run() async throws {
        try await options.perform { desk in
            let user = try desk.userName(userName)
            let ended = try await desk.naming("--user-name", refused: "--user-name") {
                try await desk.coordinator.closeAccount(user, as: desk.caller)
            }
            return ClosedUser(userName: "\(user)", endedAssignments: ended)
        }
    }
}

private struct ClosedUser: StaffAnswer {
    let userName: String
    let endedAssignments: Int

    var text: String { "closed  \(userName), and \(endedAssignments) assignments ended" }
}
