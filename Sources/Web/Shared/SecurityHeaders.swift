import HTTPTypes
import Hummingbird

/// Headers that every answer carries: our own script and no other, nothing from elsewhere.
///
/// What does not say how long it may be kept is kept by nobody.
/// - SeeAlso: OWASP ASVS 5.0, 3.4 and 14.3.2.
package struct SecurityHeaders: RouterMiddleware {
    private let isSecure: Bool

    /// - Parameter isSecure: Whether the site is reached over TLS, and never otherwise.
    package init(isSecure: Bool) {
        self.isSecure = isSecure
    }

    private static let all: [(name: String, value: String)] = [
        (
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; "
                + "font-src data:; img-src 'self' data:; form-action 'self'; base-uri 'none'; "
                + "frame-ancestors 'none'"
        ),
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "same-origin"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
        ("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
    ]

    package func handle(
        _ request: Request,
        context: WebContext,
        next: (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        for header in Self.all {
            if let name = HTTPField.Name(header.name) { response.headers[name] = header.value }
        }
        if isSecure {
            response.headers[.strictTransportSecurity] = "max-age=63072000; includeSubDomains"
        }
        if response.headers[.cacheControl] == nil { response.headers[.cacheControl] = "no-store" }
        return response
    }
}
