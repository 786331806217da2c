import ArgumentParser
import Server

/// `sammanhang backup verify FOLDER`: says whether a backup could be restored.
struct BackupVerify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Check every byte of a backup, its database and its log.",
        discussion: "Ends with status 1 when anything is not as it was written."
    )

    @Argument(help: "The folder of the backup.")
    var folder: String

    @OptionGroup var keyOption: KeyOption

    func run() async throws {
        try await Console.explaining {
            let (manifest, isOpened) = try await RestoreBackup(
                from: folder,
                key: try keyOption.key()
            ).verify()
            Console.say(manifest.lines)
            Console.say(
                isOpened
                    ? "whole: the files, the database and its log"
                    : "whole: the files; the database inside needs --key-file to be looked through"
            )
        }
    }
}
