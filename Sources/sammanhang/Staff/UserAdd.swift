import ArgumentParser
import Coordination
import Domain

/// `sammanhang user add`: opens an account.
struct UserAdd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Open an account, and print a code on paper for the first sign-in, once.",
        discussion: """
            With the code the person chooses a password of their own, as with `user code`. A \
            password is never an argument, since others on the machine can read those.
            """
    )

    @OptionGroup var options: StaffOptions

    @Option(help: "What the person signs in with.")
    var userName: String

    @Option(help: "What the person is called.")
    var name: String

    @Flag(help: "Read a password from standard input, one line, and make no code.")
    var passwordStdin = false

    @Flag(help: "Make neither password nor code, for those who sign in another way.")
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
            let typed =
                passwordStdin
                ? try TypedPassword(fromInputOf: [user.description, person.description]) : nil
            let new = NewAccount(
                name: person,
                userName: user,
                passwordHash: try await typed?.hash()
            )
            let (id, code) = try await desk.naming("--user-name", refused: "--user-name") {
                let id = try await desk.coordinator.openAccount(new, as: desk.caller)
                let isIn = passwordStdin || noPassword
                return try await (
                    id, isIn ? nil : desk.coordinator.makeStaffCode(for: id, as: desk.caller)
                )
            }
            return OpenedUser(
                id: id.description,
                userName: "\(user)",
                code: code?.paper.inGroups,
                until: code?.until.description
            )
        }
    }
}

private struct OpenedUser: StaffAnswer {
    let id: String
    let userName: String
    let code: String?
    let until: String?

    var text: String {
        ["opened  \(userName)", code.map { "code    \($0)" }, until.map { "until   \($0)" }]
            .compactMap { $0 }.joined(separator: "\n")
    }
}
