import Coordination
import Domain
import HTTPTypes
import Hummingbird
import Logging
import NIOCore

/// The only place where an error becomes a page.
///
/// A hidden thing and a missing one give the same page. A fault of ours shows a number to report
/// and nothing else. What the database cannot do just now is left to `Outages`.
package struct ErrorPages: RouterMiddleware {
    private let renderer: PageRenderer

    package init(_ renderer: PageRenderer) {
        self.renderer = renderer
    }

    package func handle(
        _ request: Request,
        context: WebContext,
        next: (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch {
            return try page(for: error, request, context)
        }
    }

    private func page(
        for error: any Error,
        _ request: Request,
        _ context: WebContext
    ) throws -> Response {
        let words = renderer.words(context.visitor.language)
        func show(_ key: String, _ status: HTTPResponse.Status, text: String? = nil) throws
            -> Response
        {
            try message(key, status, text: text, words, to: context.visitor)
        }
        if let sentence = RefusalText.sentence(for: error, in: words) {
            let key = RefusalText.isDone(error) ? "alreadyDone" : "refused"
            return try show(key, .conflict, text: sentence)
        }
        switch error {
        case let error as TryLater: return try wait(error, words, context)
        case is NotSignedIn: return Site.redirect(to: Paths.signIn)
        case is NotFound: return try show("notFound", .notFound)
        case is ForeignForm: return try show("foreignForm", .forbidden)
        case is FormProblems: return try show("notUnderstood", .unprocessableContent)
        case is NIOTooManyBytesError: return try show("tooLarge", .contentTooLarge)
        case let error as HTTPError where error.status == .notFound:
            return try show("notFound", .notFound)
        case let error as HTTPError where error.status.code < 500:
            return try show("notUnderstood", error.status)
        case _ where Outage(error) != nil:
            throw error
        default:
            context.logger.error(
                "request failed",
                metadata: ["error.type": "\(type(of: error))"]
            )
            let text = words.text("message.fault.text", ["number": context.id])
            return try show("fault", .internalServerError, text: text)
        }
    }

    /// When one may try again, the same whether or not there is such an account.
    private func wait(
        _ error: TryLater,
        _ words: Words,
        _ context: WebContext
    ) throws -> Response {
        context.logger.warning(
            "sign-in refused",
            metadata: ["refusal": "\(SignInRefusal.tooManyTries.rawValue)"]
        )
        let key = error.isForAll ? "tryLaterAll" : "tryLater"
        // Nobody who comes when the clock says so is turned away for some seconds.
        let time = SwedishTime.clock(of: error.until.adding(seconds: 59))
        var response = try message(
            key,
            .tooManyRequests,
            text: words.text("message.\(key).text", ["time": time]),
            words,
            to: context.visitor
        )
        response.headers[.retryAfter] = String(error.seconds)
        return response
    }

    private func message(
        _ key: String,
        _ status: HTTPResponse.Status,
        text: String?,
        _ words: Words,
        to visitor: Visitor
    ) throws -> Response {
        let page = MessagePage(
            heading: words["message.\(key).heading"],
            text: text ?? words["message.\(key).text"],
            href: Paths.home,
            link: words["message.home"]
        )
        // What is hidden and what never was differ in nothing, not even in their addresses.
        var visitor = visitor
        visitor.path = Paths.home
        return try renderer.response(page, to: visitor, status: status)
    }
}
