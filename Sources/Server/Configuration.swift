import Domain
import OpenID

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
    /// Where people's browsers find the service; nothing when nobody but us needs to know.
    package let publicAddress: String?
    /// Those whom the service believes when they say who someone is.
    package let providers: [Provider]
    /// Whether cookies are sent over TLS only; true behind a TLS proxy.
    package let isSecure: Bool
    /// What each way of signing in opens.
    package let ways: WaysIn
    /// How long people stay signed in.
    package let sessionLimits: SessionLimits
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
    /// - Parameter isDemo: Whether a password opens everything where nobody has written otherwise.
    package init(
        _ settings: Settings,
        fixedDay: CivilDate? = nil,
        isDemo: Bool = false
    ) throws(Settings.Problems) {
        var settings = settings
        func number(_ setting: Setting) -> Int { Int(settings.text(setting)) ?? 0 }
        host = settings.text(.host)
        port = number(.port)
        database = (try? DatabaseAddress(settings.text(.database))) ?? .file("")
        agreements = settings.text(.agreements)
        publicAddress = settings.text(.publicAddress).otherThanNone
        let described = settings.text(.providers).otherThanNone.map(ProvidersFile.init)
        providers = described?.providers ?? []
        for problem in described?.problems ?? [] { settings.note(problem) }
        isSecure =
            settings.text(.secureCookies) == "true"
            || publicAddress?.hasPrefix("https://") == true
        let chosen = WaysIn.StaffPasswords(rawValue: settings.text(.staffPasswords))
        let isTried = isDemo && !settings.isWritten(.staffPasswords)
        ways = WaysIn(
            staffPasswords: isTried ? .yes : chosen ?? .withCodes,
            providers: Dictionary(providers.map { ($0.key, $0.names) }) { first, _ in first }
        )
        sessionLimits = SessionLimits(
            pauseMinutes: number(.sessionPause),
            lifeHours: number(.sessionLife)
        )
        isQuiet = settings.text(.quiet) == "true"
        logFormat = LogFormat(rawValue: settings.text(.logFormat)) ?? .text
        operations = Int(settings.text(.operationsPort)).map {
            OperationsPlace(host: settings.text(.operationsHost), port: $0)
        }
        leastDisk = number(.leastDisk)
        stopDelay = .seconds(number(.stopDelay))
        stopWait = .seconds(number(.stopWait))
        self.fixedDay = fixedDay
        noteWhatDoesNotFit(in: &settings)
        if !settings.problems.isEmpty { throw Settings.Problems(all: settings.problems) }
    }

    /// Notes what only shows when several settings are seen together.
    private func noteWhatDoesNotFit(in settings: inout Settings) {
        if settings.text(.providers).otherThanNone != nil, publicAddress == nil {
            settings.note(
                "\(settings.place(.providers)): write public-address too; providers send people "
                    + "back there"
            )
        }
        if settings.text(.staffPasswords) == WaysIn.StaffPasswords.no.rawValue,
            !providers.contains(where: \.names.includesStaff)
        {
            settings.note(
                "\(settings.place(.staffPasswords)): write with-codes or yes, or describe a provider "
                    + "that names staff; nobody who works here could sign in"
            )
        }
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
    }
}

extension String {
    /// The text, unless it says that there is none.
    fileprivate var otherThanNone: String? { self == "none" ? nil : self }
}
