import HTTPTypes
import Hummingbird
import Logging

/// One line for each request, whose number the logger has: method, the matched route, status and time; never the address.
package struct RequestLog: RouterMiddleware {
    package init() {}

    package func handle(
        _ request: Request,
        context: WebContext,
        next: (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        let start = ContinuousClock.now
        let response = try await next(request, context)
        context.logger.info(
            "request",
            metadata: [
                "http.method": "\(request.method.rawValue)",
                "http.route": "\(context.endpointPath ?? "none")",
                "http.status": .stringConvertible(response.status.code),
                "http.duration_ms": .stringConvertible((ContinuousClock.now - start).milliseconds),
            ]
        )
        return response
    }
}

extension Duration {
    /// With three decimals, so that a line is as short as it can be and still tells.
    fileprivate var milliseconds: Double {
        let (seconds, attoseconds) = components
        return Double(seconds) * 1000 + Double(attoseconds / 1_000_000_000_000) / 1000
    }
}
