import Foundation
import HTTPTypes
import Hummingbird

/// Tells what an act led to once: a page that is loaded again is quiet.
///
/// The word travels from the redirect to the next page in a cookie that lives a minute, not in the
/// address, where a reload, a bookmark or a print would repeat it.
package struct DoneOnce: RouterMiddleware {
    /// In seconds; longer than any redirect takes.
    private static let longestLife = 60

    private let cookies: SiteCookies

    package init(isSecure: Bool) {
        cookies = SiteCookies(isSecure: isSecure)
    }

    package func handle(
        _ request: Request,
        context: WebContext,
        next: (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        let told = cookies.value(.done, of: request)
        var context = context
        if request.method == .get {
            context.visitor.done = told.flatMap(Done.init(rawValue:))
        }
        var response = try await next(request, context)
        if let location = response.headers[.location], let (path, done) = Done.parting(location) {
            response.headers[.location] = path
            response.setCookie(
                cookies.cookie(.done, done.rawValue, maxAge: Self.longestLife)
            )
        } else if told != nil, request.method == .get, response.status == .ok {
            response.setCookie(cookies.none(.done))
        }
        return response
    }
}
