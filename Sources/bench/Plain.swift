import ArgumentParser
import Hummingbird
import Logging

/// `bench plain`: the bare framework, which every figure is set beside.
struct Plain: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Answer every request with two letters, through the framework alone."
    )

    @Option(help: "The port to listen on, on 127.0.0.1.")
    var port: Int

    func run() async throws {
        let router = Router()
        router.get("/") { _, _ in "ok" }
        var logger = Logger(label: "plain")
        logger.logLevel = .error
        let application = Application(
            router: router,
            configuration: ApplicationConfiguration(
                address: .hostname("127.0.0.1", port: port),
                serverName: nil
            ),
            logger: logger
        )
        try await application.runService()
    }
}
