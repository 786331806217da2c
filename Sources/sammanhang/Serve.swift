import ArgumentParser
import Hummingbird
import Logging
import Server

/// `sammanhang serve`: serves the pages until it is told to stop.
struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Serve the pages.")

    @OptionGroup var options: ServerOptions

    func run() async throws {
        let configuration = try options.configuration()
        let service = try await Service(configuration)
        var logger = Logger(label: "sammanhang")
        logger.logLevel = options.quiet ? .error : .info
        try await service.application(configuration, logger: logger).runService()
        try await service.stop()
    }
}
