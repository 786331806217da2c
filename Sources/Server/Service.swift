import AsyncHTTPClient
import Coordination
import Domain
import Foundation
import Hummingbird
import Logging
import OpenID
import ServiceLifecycle
import Storage
import Web

/// A running installation: the database, the operations and the pages, wired together.
package struct Service: Sendable {
    package let database: any Database
    package let coordinator: Coordinator
    package let passwords: Passwords
    private let site: Site
    private let files: StaticFiles
    /// Speaks with those who vouch for people, where there are any.
    private let client: HTTPClient?

    /// Opens the database and reads agreements, templates and texts.
    ///
    /// - Parameter database: Another way to the data than the one that the configuration names.
    /// - Throws: `AgreementFaults` with every fault; `NotMigrated`; `StorageError`.
    package init(
        _ configuration: Configuration,
        over database: (any Database)? = nil,
        isDemo: Bool = false,
        demoLogins: [DemoLogin] = [],
        cost: Passwords.Cost = .standard
    ) async throws {
        let effects = configuration.fixedDay.map(Effects.beginning) ?? .live
        let today = SwedishTime.day(of: effects.now())
        let library = try AgreementLibrary(folder: configuration.agreements, on: today)
        let database = try database ?? configuration.database.open()
        let waiting = try await Migrator(Migrations.all).pending(in: database)
        guard waiting.isEmpty else { throw NotMigrated(waiting: waiting) }
        self.database = database
        coordinator = Coordinator(
            database: database,
            effects: effects,
            agreements: AgreementShelf(library.all)
        )
        passwords = Passwords(cost: cost, effects: effects)
        files = try StaticFiles(folder: WebResources.folder.appendingPathComponent("Static"))
        let sessions = Sessions(
            database: database,
            effects: effects,
            passwords: passwords,
            limits: configuration.sessionLimits,
            ways: configuration.ways
        )
        let renderer = try WebResources.renderer(styleHref: files.styleHref, isDemo: isDemo)
        client = configuration.providers.isEmpty ? nil : Self.client()
        site = Site(
            coordinator: coordinator,
            sessions: sessions,
            parties: client.map { Self.parties(configuration, $0) } ?? [],
            renderer: renderer,
            isSecure: configuration.isSecure,
            publicAddress: configuration.publicAddress,
            demoLogins: demoLogins
        )
    }

    /// A client that stays where it is sent: a provider that sends us on is not the one described.
    private static func client() -> HTTPClient {
        HTTPClient(
            eventLoopGroupProvider: .singleton,
            configuration: HTTPClient.Configuration(redirectConfiguration: .disallow)
        )
    }

    /// Tokens have the real time, also where the service believes in another day.
    private static func parties(
        _ configuration: Configuration,
        _ client: HTTPClient
    ) -> [RelyingParty] {
        configuration.providers.map { provider in
            RelyingParty(
                provider,
                returnAddress: (configuration.publicAddress ?? "")
                    + "/logga-in/\(provider.key)/svar",
                client: client,
                randomBytes: Effects.live.randomBytes,
                now: Effects.live.now
            )
        }
    }

    /// The routes, for the server and for tests without a socket.
    package var router: Router<WebContext> { webRouter(site, files: files) }

    /// The server, ready to run; it ends in good order on SIGTERM and SIGINT.
    package func application(
        _ configuration: Configuration,
        logger: Logger,
        onListening: @escaping @Sendable (Int) async -> Void = { _ in }
    ) -> some ApplicationProtocol {
        Application(
            router: router,
            configuration: ApplicationConfiguration(
                address: .hostname(configuration.host, port: configuration.port),
                serverName: nil
            ),
            services: sequencing(logger),
            onServerRunning: { await onListening($0.localAddress?.port ?? 0) },
            logger: logger
        )
    }

    /// SQLite places the leaves of the log with every group of writes, and needs nobody beside it.
    private func sequencing(_ logger: Logger) -> [any ServiceLifecycle.Service] {
        switch database.dialect {
        case .sqlite: []
        case .postgres: [LogKeeper(database: database, logger: logger)]
        }
    }

    /// Lets the last writes finish and closes the database.
    package func stop() async throws {
        try await client?.shutdown()
        try await passwords.stop()
        try await database.close()
    }
}

/// The database has an older schema than the program.
package struct NotMigrated: Error, Hashable, Sendable, CustomStringConvertible {
    /// The migrations that remain, in order.
    package let waiting: [String]

    package init(waiting: [String]) {
        self.waiting = waiting
    }

    package var description: String {
        "the database lacks \(waiting.joined(separator: ", ")): run sammanhang migrate"
    }
}
