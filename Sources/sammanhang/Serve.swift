import ArgumentParser
import Logging
import Metrics
import Server

/// `sammanhang serve`: serves the pages until it is told to stop.
struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Serve the pages.")

    @OptionGroup var options: ServerOptions

    func run() async throws {
        let configuration = try options.configuration()
        // Before anything that measures itself is made.
        let metrics = PrometheusMetrics()
        if configuration.operations != nil { MetricsSystem.bootstrap(metrics) }
        let service = try await Service(configuration)
        let logger = configuration.logFormat.logger(configuration.isQuiet ? .error : .info)
        try await service.run(configuration, metrics: metrics, logger: logger)
    }
}
