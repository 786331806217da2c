import HTTPTypes
import Hummingbird
import Logging

/// One line for each request: method, the matched route, status and time; never the address.
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
                "http.status": "\(response.status.code)",
                "http.duration": "\(ContinuousClock.now - start)",
            ]
        )
        return response
    }
}
