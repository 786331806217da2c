import ArgumentParser

/// The command `sammanhang`; each subcommand has a file of its own.
@main
struct Sammanhang: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sammanhang",
        abstract: "One instrument for a child's coordinated plan, and for the agreement behind it.",
        subcommands: [
            Serve.self, Demo.self, Migrate.self, Copy.self, Doctor.self, Audit.self, Backup.self,
            Restore.self, AgreementCommand.self, Simulate.self, UserCommand.self, UnitCommand.self,
            AssignmentCommand.self, ImportCommand.self,
        ]
    )
}
