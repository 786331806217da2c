import ServiceLifecycle

/// Learns first of all that the server is to stop, and lets it go on for a while.
///
/// Meanwhile it says that it is not ready, and a balancer sends people elsewhere.
struct Doorman: ServiceLifecycle.Service {
    let stopping: Stopping
    let delay: Duration

    func run() async throws {
        try await gracefulShutdown()
        stopping.begin()
        if delay > .zero { try await Task.sleep(for: delay) }
    }
}
