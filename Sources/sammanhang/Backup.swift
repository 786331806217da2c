import ArgumentParser
import Server

/// `sammanhang backup`: copies a database in use, and looks through such copies.
struct Backup: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Copy the database while it is in use, and look through copies.",
        discussion: "For SQLite. What to do with PostgreSQL is described in docs/operations.md.",
        subcommands: [BackupTake.self, BackupVerify.self],
        defaultSubcommand: BackupTake.self
    )
}

/// The key of an encrypted backup.
struct KeyOption: ParsableArguments {
    @Option(
        help: """
            A file with 64 hexadecimal digits, as openssl rand -hex 32 writes them; the backup is \
            encrypted with it. (default: none)
            """
    )
    var keyFile: String?

    func key() throws(BackupFault) -> BackupKey? {
        guard let keyFile else { return nil }
        return try BackupKey(at: keyFile)
    }
}
