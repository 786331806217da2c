import ArgumentParser
import Coordination
import Domain

/// `sammanhang user list`: everyone who works with children or looks after the service.
struct UserList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List accounts with the assignments that are in force."
    )

    @OptionGroup var options: StaffOptions

    func run() async throws {
        try await options.perform { desk in
            let names = PlaceNames(try await desk.coordinator.unitList(as: desk.caller))
            let list = try await desk.coordinator.staffList(as: desk.caller)
            return ListedUsers(
                users: list.entries.map { entry in
                    let going = entry.assignments.filter {
                        $0.assignment.period.contains(desk.today)
                    }
                    return ListedUser(
                        userName: entry.userName,
                        name: entry.person.name,
                        closed: entry.closed?.description,
                        assignments: going.map { ListedAssignment($0, of: entry, names) }
                    )
                }
            )
        }
    }
}

private struct ListedUsers: StaffAnswer {
    let users: [ListedUser]

    var text: String { users.map(\.line).joined(separator: "\n") }
}

private struct ListedUser: Encodable {
    let userName: String
    let name: String
    let closed: String?
    let assignments: [ListedAssignment]

    var line: String {
        let state = closed.map { "closed \($0)" } ?? assignments.map(\.what).joined(separator: "; ")
        return [userName, name, state].joined(separator: "\t")
    }
}
