import ArgumentParser
import Coordination
import Domain

/// `sammanhang unit`: where people work.
struct UnitCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "unit",
        abstract: "Open, close and list units.",
        subcommands: [UnitAdd.self, UnitClose.self, UnitList.self]
    )
}
