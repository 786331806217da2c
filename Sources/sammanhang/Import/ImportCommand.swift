import ArgumentParser

/// `sammanhang import`: takes in what other systems know.
struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Take in files from other systems.",
        subcommands: [ImportPeople.self]
    )
}
