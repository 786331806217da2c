import ArgumentParser
import Coordination
import Domain

/// `sammanhang user code`: a way in for someone who has none, or has forgotten the password.
struct UserCode: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "code",
        abstract: "Make a code on paper, and print it once.",
        discussion: """
            The person writes it under “Jag har en kod på papper” on the sign-in page, with their \
            user name, and chooses a password. It can be used once, and the one before opens nothing.
            """
    )

    @OptionGroup var options: StaffOptions

    @Option(help: "What the person signs in with.")
    var userName: String

    @Flag(
        help: "For someone who has lost both telephone and recovery codes: ask for codes no more."
    )
    var lostCodes = false

    func run() async throws {
        try await options.perform { desk in
            let user = try desk.userName(userName)
            let handed = try await desk.naming("--user-name", refused: "--user-name") {
                let list = try await desk.coordinator.staffList(as: desk.caller)
                let entry = list.entries.first { $0.userName == user.description }
                guard let entry else { throw NotFound() }
                return try await desk.coordinator.makeStaffCode(
                    for: entry.person.id,
                    endingCodes: lostCodes,
                    as: desk.caller
                )
            }
            return MadeCode(
                userName: handed.userName,
                code: handed.paper.inGroups,
                until: handed.until.description
            )
        }
    }
}

private struct MadeCode: StaffAnswer {
    let userName: String
    let code: String
    let until: String

    var text: String { "code   \(code)\nuser   \(userName)\nuntil  \(until)" }
}
