import Coordination
import HTTPTypes
import Hummingbird
import Logging
import NIOCore

/// Answers in the database's place when it is full, busy or away, and loses nothing that was typed.
///
/// The page bears what was sent, so that one button sends it again. That is safe: a form names its
/// showing, and what has been saved is not saved twice.
package struct Outages: RouterMiddleware {
    private let renderer: PageRenderer
    private let cookies: SiteCookies

    package init(site: Site) {
        renderer = site.renderer
        cookies = site.cookies
    }

    package func handle(
        _ request: Request,
        context: WebContext,
        next: (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        var request = request
        var sent: FormFields?
        if request.method == .post {
            let body = try await request.collectBody(upTo: FormFields.longestBody)
            sent = FormFields(encoded: body.readableBytesView)
        }
        do {
            return try await next(request, context)
        } catch {
            guard let outage = Outage(error) else { throw error }
            context.logger.error("the database is out of reach", metadata: ["error": "\(error)"])
            return try answer(outage, to: request, sent)
        }
    }

    private func answer(
        _ outage: Outage,
        to request: Request,
        _ sent: FormFields?
    ) throws -> Response {
        let language = Language(wishedBy: request, cookies)
        let page = OutagePage(
            outage,
            path: request.uri.path,
            sent: sent,
            in: renderer.words(language)
        )
        var response = try renderer.response(
            page,
            to: Visitor(session: nil, language: language, csrf: ""),
            status: .serviceUnavailable
        )
        response.headers[.retryAfter] = String(Self.pause)
        return response
    }

    /// How long a program should wait before it tries again, in seconds.
    private static let pause = 5
}
