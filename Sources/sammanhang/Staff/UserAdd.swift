import ArgumentParser
import Coordination
import Domain

/// `sammanhang user add`: opens an account.
struct UserAdd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Open an account, and print its first password once.",
        discussion: """
            A password is never an argument, since others on the machine can read those. Without \
            --password-stdin one is made and printed.
            """
    )

    @OptionGroup var options: StaffOptions

    @Option(help: "What the person signs in with.")
    var userName: String

    @Option(help: "What the person is called.")
    var name: String

    @Flag(help: "Read the password from standard input, one line.")
    var passwordStdin = false

    @Flag(help: "Leave the account without a password, for those who sign in another way.")
    var noPassword = false

    func validate() throws {
        guard !(passwordStdin && noPassword) else {
            throw ValidationError("--no-password: leave it out, or leave out --password-stdin")
        }
    }

    func run() async throws {
        try await options.perform { desk in
            let (user, person) = (
                try desk.userName(userName), try desk.name(name, field: "--name")
            )
            let password = try TypedPassword.choose(
                fromInput: passwordStdin,
                none: noPassword,
                own: [user.description, person.description]
            )
            let new = NewAccount(
                name: person,
                userName: user,
                passwordHash: try await password.hash()
            )
            let id = try await desk.naming("--user-name", refused: "--user-name") {
                try await desk.coordinator.openAccount(new, as: desk.caller)
            }
            return OpenedUser(id: id.description, userName: "\(user)", password: password.made)
        }
    }
}

private struct OpenedUser: StaffAnswer {
    let id: String
    let userName: String
    let password: String?

    var text: String {
        ["opened    \(userName)", password.map { "password  \($0)" }].compactMap { $0 }
            .joined(separator: "\n")
    }
}
