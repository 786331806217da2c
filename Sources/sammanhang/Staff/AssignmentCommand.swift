import ArgumentParser
import Coordination
import Domain

/// `sammanhang assignment`: who is what, where and on which days.
struct AssignmentCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "assignment",
        abstract: "Give, end and list assignments, and say who stands in.",
        discussion: "What each role may do is told in docs/domain/roles.md.",
        subcommands: [
            AssignmentAdd.self, AssignmentEnd.self, AssignmentList.self, DeputyAdd.self,
            DeputyEnd.self,
        ]
    )
}
