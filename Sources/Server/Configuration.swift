import Domain

/// Every setting of a server, parsed once; nothing else reads the environment or a flag.
package struct Configuration: Sendable {
    /// The address to listen on.
    package let host: String
    /// The port to listen on, 0…65535; 0 lets the system choose.
    package let port: Int
    /// Where the data is kept.
    package let database: DatabaseAddress
    /// The folder with agreement files.
    package let agreements: String
    /// Whether cookies are sent over TLS only; true behind a TLS proxy.
    package let isSecure: Bool
    /// The day a demonstration believes it is; the machine's clock otherwise.
    package let fixedDay: CivilDate?
    /// Whether nothing but faults is written.
    package let isQuiet: Bool
    /// How each line of the log is written.
    package let logFormat: LogFormat
    /// Where whoever looks after the server asks how it is; nowhere when it is off.
    package let operations: OperationsPlace?
    /// How little room there may be on the disk with the data, in MiB, before the server says that
    /// it is not ready.
    package let leastDisk: Int
    /// How long the server goes on taking requests after it was told to stop.
    package let stopDelay: Duration
    /// How long requests that are under way may take to end.
    package let stopWait: Duration

    /// Where the port for operations listens; on this machine alone.
    package struct OperationsPlace: Hashable, Sendable {
        package let host: String
        package let port: Int
    }

    /// - Throws: `Settings.Problems` with everything that cannot be used, wherever it was written.
    package init(_ settings: Settings, fixedDay: CivilDate? = nil) throws(Settings.Problems) {
        var settings = settings
        func number(_ setting: Setting) -> Int { Int(settings.text(setting)) ?? 0 }
        host = settings.text(.host)
        port = number(.port)
        database = (try? DatabaseAddress(settings.text(.database))) ?? .file("")
        agreements = settings.text(.agreements)
        isSecure = settings.text(.secureCookies) == "true"
        isQuiet = settings.text(.quiet) == "true"
        logFormat = LogFormat(rawValue: settings.text(.logFormat)) ?? .text
        operations = Int(settings.text(.operationsPort)).map {
            OperationsPlace(host: settings.text(.operationsHost), port: $0)
        }
        leastDisk = number(.leastDisk)
        stopDelay = .seconds(number(.stopDelay))
        stopWait = .seconds(number(.stopWait))
        self.fixedDay = fixedDay
        if !isSecure, !["127.0.0.1", "::1", "localhost"].contains(host) {
            settings.note(
                "\(settings.place(.host)): without secure-cookies listen on 127.0.0.1 only; "
                    + "put a TLS proxy in front and set secure-cookies"
            )
        }
        if let operations, operations.port == port {
            settings.note(
                "\(settings.place(.operationsPort)): write another number than that of port"
            )
        }
        if !settings.problems.isEmpty { throw Settings.Problems(all: settings.problems) }
    }
}
