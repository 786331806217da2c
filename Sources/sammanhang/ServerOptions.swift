import ArgumentParser
import Domain
import Server

/// Where a server listens and where it keeps its data.
struct ServerOptions: ParsableArguments {
    @Option(help: "The address to listen on.")
    var host = "127.0.0.1"

    @Option(help: "The port to listen on.")
    var port = 8080

    @Option(help: "The database: the path of a file, or postgres://user@host/name.")
    var database = "data/sammanhang.sqlite"

    @Option(help: "The folder with agreement files.")
    var agreements = "Agreements"

    @Flag(help: "Send cookies over TLS only; for a server behind a TLS proxy.")
    var secureCookies = false

    @Flag(help: "Write nothing but faults.")
    var quiet = false

    func configuration(fixedDay: CivilDate? = nil) throws -> Configuration {
        try Configuration(
            host: host,
            port: port,
            database: database,
            agreements: agreements,
            isSecure: secureCookies,
            fixedDay: fixedDay
        )
    }
}
