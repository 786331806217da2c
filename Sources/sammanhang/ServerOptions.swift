import ArgumentParser
import Domain
import Server

/// Every setting as a flag; what `config/example.yaml` says of each is not said again here.
///
/// All are taken as text, so that what is wrong in flags, environment and file is told at once.
struct ServerOptions: ParsableArguments {
    @OptionGroup var data: DatabaseOptions

    @Option(help: "The address to listen on. (default: 127.0.0.1)")
    var host: String?

    @Option(help: "The port to listen on. (default: 8080)")
    var port: String?

    @Option(help: "The folder with agreement files. (default: Agreements)")
    var agreements: String?

    @Flag(
        inversion: .prefixedNo,
        help: "Send cookies over TLS only; for a server behind a TLS proxy. (default: no)"
    )
    var secureCookies: Bool?

    @Option(help: "Where people's browsers find the service. (default: none)")
    var publicAddress: String?

    @Option(help: "The file with those who vouch for people who sign in. (default: none)")
    var providers: String?

    @Option(
        help: "Whether staff sign in with passwords: no, with-codes or yes. (default: with-codes)"
    )
    var staffPasswords: String?

    @Option(help: "How many minutes someone who does nothing stays signed in. (default: 60)")
    var sessionPauseMinutes: String?

    @Option(help: "How many hours anyone stays signed in. (default: 12)")
    var sessionLifeHours: String?

    @Option(help: "The address for operations, 127.0.0.1 or ::1. (default: 127.0.0.1)")
    var operationsHost: String?

    @Option(help: "The port for /live, /ready and /metrics. (default: off)")
    var operationsPort: String?

    @Option(help: "How many MiB must be free for the server to be ready. (default: 256)")
    var leastDiskMib: String?

    @Option(help: "How the log is written, text or json. (default: text)")
    var logFormat: String?

    @Flag(inversion: .prefixedNo, help: "Write nothing but faults. (default: no)")
    var quiet: Bool?

    @Option(help: "How many seconds to take requests after being told to stop. (default: 0)")
    var stopDelaySeconds: String?

    @Option(help: "How many seconds requests under way may take to end. (default: 30)")
    var stopWaitSeconds: String?

    private var flags: [Setting: String] {
        let written: [Setting: String?] = [
            .host: host, .port: port, .agreements: agreements, .database: data.database,
            .secureCookies: secureCookies?.description, .operationsHost: operationsHost,
            .operationsPort: operationsPort, .leastDisk: leastDiskMib, .logFormat: logFormat,
            .staffPasswords: staffPasswords, .publicAddress: publicAddress, .providers: providers,
            .sessionPause: sessionPauseMinutes, .sessionLife: sessionLifeHours,
            .quiet: quiet?.description, .stopDelay: stopDelaySeconds, .stopWait: stopWaitSeconds,
        ]
        return written.compactMapValues(\.self)
    }

    func configuration(
        fixedDay: CivilDate? = nil,
        isDemo: Bool = false
    ) throws -> Configuration {
        try Configuration(
            .ofProcess(flags: flags, file: data.config),
            fixedDay: fixedDay,
            isDemo: isDemo
        )
    }
}
