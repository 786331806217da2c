import ArgumentParser
import Server

/// `sammanhang backup --to FOLDER`: takes a backup.
struct BackupTake: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "take",
        abstract: "Copy the database, read all of the copy, and put it in a folder.",
        discussion: "The server may go on. Ends with status 1 when the database is damaged."
    )

    @OptionGroup var options: DatabaseOptions
    @OptionGroup var keyOption: KeyOption

    @Option(name: .customLong("to"), help: "The folder to write, which must not be there.")
    var folder: String

    @Option(
        help: """
            Write a folder named by the instant inside the folder instead, and keep so many of \
            them. (default: none)
            """
    )
    var keep: Int?

    func validate() throws {
        if let keep, keep < 1 { throw ValidationError("keep: write a number from 1") }
    }

    func run() async throws {
        let address = try options.address()
        try await Console.explaining {
            let backup = try TakeBackup(of: address, key: try keyOption.key())
            if let keep {
                let (name, removed) = try await backup.write(under: folder, keeping: keep)
                Console.say("folder   \(folder)/\(name)")
                for name in removed { Console.say("removed  \(folder)/\(name)") }
            } else {
                Console.say(try await backup.write(to: folder).lines)
            }
        }
    }
}

extension BackupManifest {
    /// What it tells, as lines for a person.
    var lines: String {
        """
        taken    \(taken)
        schema   \(schema)
        bytes    \(bytes)
        sha256   \(sha256)
        lines    \(log.leaves), and \(log.waiting) waiting
        root     \(log.root)
        """
    }
}
