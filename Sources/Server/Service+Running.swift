import Hummingbird
import Logging
import Metrics
import ServiceLifecycle
import Storage
import UnixSignals

extension Service {
    /// Serves until it is told to stop, and then ends in good order.
    ///
    /// What stands last is stopped first: the server says that it is not ready, then the pages end
    /// what is under way, then the port for operations closes.
    /// - Parameter metrics: What has been set up to keep the figures of this process.
    package func run(
        _ configuration: Configuration,
        metrics: PrometheusMetrics = PrometheusMetrics(),
        logger: Logger,
        onListening: @escaping @Sendable (Int) async -> Void = { _ in }
    ) async throws {
        let stopping = Stopping()
        var services: [any ServiceLifecycle.Service] = [SecondSignal()]
        if let place = configuration.operations {
            let readiness = Readiness(
                database,
                at: configuration.database,
                leastDisk: configuration.leastDisk,
                stopping: stopping
            )
            let port = OperationsPort(database: database, readiness: readiness, metrics: metrics)
            services.append(port.application(at: place, logger: logger))
        }
        services += [
            application(configuration, logger: logger, onListening: onListening),
            Doorman(stopping: stopping, delay: configuration.stopDelay),
        ]
        var group = ServiceGroupConfiguration(
            services: services,
            gracefulShutdownSignals: [.sigterm, .sigint],
            logger: logger
        )
        group.maximumGracefulShutdownDuration = configuration.stopDelay + configuration.stopWait
        try await ServiceGroup(configuration: group).run()
        try await stop()
    }
}
