import ArgumentParser
import Coordination
import Domain

/// `sammanhang user`: who signs in.
struct UserCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "user",
        abstract: "Open, close and list accounts of those who work here, and let them in.",
        discussion: "Accounts of children and guardians are not listed or changed here.",
        subcommands: [UserAdd.self, UserClose.self, UserCode.self, UserList.self]
    )
}
