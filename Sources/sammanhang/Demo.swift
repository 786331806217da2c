import ArgumentParser
import Coordination
import Domain
import ExampleWorld
import Foundation
import Logging
import Metrics
import Server
import Storage
import Web

/// `sammanhang demo`: fills a database with three counties of invented people and serves it.
struct Demo: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Serve three counties of invented people to try things out in.",
        discussion: "The database is made anew each time. All people in it are invented."
    )

    @OptionGroup var options: ServerOptions

    @Option(help: "The day the demonstration believes it is, such as 2026-11-21.")
    var fixedDate: CivilDate?

    @Flag(help: "Keep the database from last time.")
    var keep = false

    func run() async throws {
        let configuration = try options.configuration(fixedDay: fixedDate, isDemo: true)
        guard case .file(let path) = configuration.database else {
            throw ValidationError("The demonstration is made anew each time, in a file of its own.")
        }
        try prepareFolder(of: path)
        if !keep || !FileManager.default.fileExists(atPath: path) {
            try await fill(path, configuration)
        }
        let metrics = PrometheusMetrics()
        if configuration.operations != nil { MetricsSystem.bootstrap(metrics) }
        let logins = ExampleWorld.logins.map {
            DemoLogin(
                userName: $0.userName,
                password: $0.password,
                who: $0.who,
                county: $0.county
            )
        }
        let service = try await Service(
            configuration,
            isDemo: true,
            demoLogins: logins,
            cost: .demonstration
        )
        let logger = configuration.logFormat.logger(configuration.isQuiet ? .error : .warning)
        try await service.run(configuration, metrics: metrics, logger: logger) { port in
            if !configuration.isQuiet { Self.greet(port: port, host: configuration.host) }
        }
    }

    private func fill(_ path: String, _ configuration: Configuration) async throws {
        for file in ["", "-wal", "-shm"].map({ path + $0 })
        where FileManager.default.fileExists(atPath: file) {
            try FileManager.default.removeItem(atPath: file)
        }
        let effects = fixedDate.map(Effects.beginning) ?? .live
        let now = effects.now()
        let today = SwedishTime.day(of: now)
        let agreements = try AgreementLibrary(folder: configuration.agreements, on: today)
        let database = try configuration.database.openAside()
        try await Migrator(Migrations.all).migrate(database, at: now.milliseconds)
        _ = try await ExampleWorld.settle(
            in: database,
            agreements: AgreementShelf(agreements.all),
            today: today
        )
        try await database.close()
    }

    private func prepareFolder(of path: String) throws {
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    private static func greet(port: Int, host: String) {
        Console.say("Sammanhang: http://\(host):\(port)/")
        Console.say("")
        Console.say("  Password: \(ExampleWorld.password)")
        for county in ExampleWorld.counties {
            Console.say("")
            Console.say("  \(county)")
            for login in ExampleWorld.logins where login.county == county {
                let name = login.userName.padding(toLength: 22, withPad: " ", startingAt: 0)
                Console.say("    \(name) \(login.who)")
            }
        }
    }
}
