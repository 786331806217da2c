import Domain
import HTTPTypes
import Hummingbird
import NIOCore

/// Lets a form through only when it was sent from a page of ours (CSRF).
///
/// The token is the session's own, or for someone who has not signed in the one in a cookie. A
/// browser that says the form comes from another site is refused whatever the token.
package struct FormGuard: RouterMiddleware {
    package init() {}

    package func handle(
        _ request: Request,
        context: WebContext,
        next: (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        guard request.method == .post else { return try await next(request, context) }
        var request = request
        let body = try await request.collectBody(upTo: FormFields.longestBody)
        let sent = FormFields(encoded: body.readableBytesView)["csrf"]
        guard Self.lets(request, sent, through: context.visitor.csrf) else { throw ForeignForm() }
        return try await next(request, context)
    }

    /// Whether a form was sent from a page of ours that bore this token.
    static func lets(_ request: Request, _ sent: String, through csrf: String) -> Bool {
        comesFromHere(request) && !sent.isEmpty && equal(sent, csrf)
    }

    private static func comesFromHere(_ request: Request) -> Bool {
        if let name = HTTPField.Name("Sec-Fetch-Site"), let site = request.headers[name] {
            return site == "same-origin" || site == "none"
        }
        guard let origin = request.headers[.origin] else { return true }
        return origin.split(separator: "/").last.map(String.init) == request.head.authority
    }

    private static func equal(_ one: String, _ other: String) -> Bool {
        let (one, other) = (Array(one.utf8), Array(other.utf8))
        guard one.count == other.count else { return false }
        return zip(one, other).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }
}

/// A form without the right token, or sent from another site.
package struct ForeignForm: Error {}
