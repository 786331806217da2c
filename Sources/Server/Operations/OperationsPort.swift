import Coordination
import HTTPTypes
import Hummingbird
import Logging
import Metrics
import NIOCore
import Storage

/// The second port, for whoever looks after the server: is it alive, is it ready, how busy is it.
///
/// It listens on this machine alone (`Setting.operationsHost`) and tells nothing about a child.
struct OperationsPort: Sendable {
    let database: any Database
    let readiness: Readiness
    let metrics: PrometheusMetrics

    func application(
        at place: Configuration.OperationsPlace,
        logger: Logger
    ) -> some ApplicationProtocol {
        Application(
            router: router,
            configuration: ApplicationConfiguration(
                address: .hostname(place.host, port: place.port),
                serverName: nil
            ),
            logger: logger
        )
    }

    private var router: Router<BasicRequestContext> {
        let router = Router(context: BasicRequestContext.self)
        router.get("/live") { _, _ in Self.response("alive\n") }
        router.get("/ready") { _, _ in await ready() }
        router.get("/metrics") { _, _ in await figures() }
        return router
    }

    private func ready() async -> Response {
        let hindrances = await readiness.hindrances()
        guard !hindrances.isEmpty else { return Self.response("ready\n") }
        let lines = hindrances.map { "\($0)\n" }.joined()
        return Self.response(lines, status: .serviceUnavailable)
    }

    /// What changes from one moment to the next is asked for here, and not on every change.
    private func figures() async -> Response {
        let load = database.load
        set("storage.waiting", load.waiting)
        set("storage.connections.in_use", load.inUse)
        set("storage.connections.most", load.connections)
        // When the database does not answer, the figure from last time is better than none at all;
        // that it does not answer is for /ready to say.
        if let waiting = try? await LogSequencer.waiting(in: database) {
            set("log.leaves.waiting", waiting)
        }
        return Self.response(metrics.text, type: "text/plain; version=0.0.4; charset=utf-8")
    }

    private func set(_ label: String, _ value: Int) {
        metrics.makeMeter(label: label, dimensions: []).set(Int64(value))
    }

    private static func response(
        _ text: String,
        status: HTTPResponse.Status = .ok,
        type: String = "text/plain; charset=utf-8"
    ) -> Response {
        Response(
            status: status,
            headers: [.contentType: type, .cacheControl: "no-store"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: text))
        )
    }
}
