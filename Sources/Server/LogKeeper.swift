import Coordination
import Logging
import ServiceLifecycle
import Storage

/// Gives the leaves of the log their places once a second, where many processes share a database.
///
/// All of them try, and one at a time does it.
struct LogKeeper: ServiceLifecycle.Service {
    let database: any Database
    let logger: Logger

    func run() async throws {
        await cancelWhenGracefulShutdown {
            // Asleep until the next second: nothing tells when another process has written.
            while (try? await Task.sleep(for: .seconds(1))) != nil { await place() }
        }
    }

    private func place() async {
        do {
            try await LogSequencer.placeInTurn(in: database)
        } catch is CancellationError {
            return
        } catch {
            // The leaves wait for the next second, and the pages are served meanwhile.
            logger.error("log.notPlaced", metadata: ["error": "\(error)"])
        }
    }
}
