import ArgumentParser
import Server

/// `sammanhang restore`: makes a database of a backup.
struct Restore: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Make a database of a backup; one that is there is never written over.",
        discussion: "Ends with status 1, and writes nothing, when anything is not as it was."
    )

    @Option(name: .customLong("from"), help: "The folder of the backup.")
    var folder: String

    @Option(name: .customLong("to"), help: "The path of the database, where no file is.")
    var file: String

    @Flag(
        inversion: .prefixedNo,
        help: "Look through the database and its log too, besides the hashes."
    )
    var verify = true

    @OptionGroup var keyOption: KeyOption

    func run() async throws {
        try await Console.explaining {
            let backup = RestoreBackup(from: folder, key: try keyOption.key())
            Console.say(try await backup.restore(to: file, isVerified: verify).lines)
            Console.say("restored to \(file)")
        }
    }
}
