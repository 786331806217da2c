import Coordination
import Domain
import Hummingbird

/// Sends on someone who has just signed in, with the cookie of the new session.
struct SignedInResponse {
    let site: Site

    /// Where the one who signed in wanted to be, or the first page.
    ///
    /// Someone who has nothing to do here today is told so, and is not signed in.
    ///
    /// The session that the browser had before is over: a new one never goes on with an old secret.
    /// - Parameter done: What is told on the page where they come in.
    func begin(
        _ token: String,
        _ request: Request,
        telling done: Done? = nil
    ) async throws -> Response {
        if let old = site.cookies.value(.session, of: request) {
            try await site.sessions.signOut(token: old)
        }
        guard let person = try await site.sessions.session(token: token)?.caller.person else {
            try await site.sessions.signOut(token: token)
            let why: Done = done == .accountOpened ? .accountOpenedForLater : .nothingToday
            return Site.redirect(to: why.path(Paths.signIn))
        }
        let wanted = site.cookies.value(.back, of: request).flatMap(ReturnPath.init(cookie:))
        let back = wanted.flatMap { $0.isFor(person) ? $0.path : nil }
        let path = back ?? Paths.home
        var response = Site.redirect(to: done?.path(path) ?? path)
        response.setCookie(site.cookies.cookie(.session, token))
        if wanted != nil { response.setCookie(site.cookies.none(.back)) }
        return response
    }

    /// To the page that asks for a code from an app; the browser keeps who it is that comes.
    func askForCode(_ pass: String) -> Response {
        var response = Site.redirect(to: Paths.code)
        response.setCookie(
            site.cookies.cookie(.pass, pass, maxAge: Int(OneTimeCode.patience))
        )
        return response
    }
}
