import ArgumentParser
import Server

/// Where the data is kept, for the commands that need nothing else.
struct DatabaseOptions: ParsableArguments {
    @Option(help: "A file of settings; config/example.yaml shows them all. (default: none)")
    var config: String?

    @Option(
        help: """
            The database: the path of a file, or postgres://user@host/name. \
            (default: data/sammanhang.sqlite)
            """
    )
    var database: String?

    /// - Throws: `Settings.Problems` with everything wrong in file, environment and flag.
    func address() throws -> DatabaseAddress {
        let flags = database.map { [Setting.database: $0] } ?? [:]
        return try Configuration(.ofProcess(flags: flags, file: config)).database
    }
}
