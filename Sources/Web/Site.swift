import Coordination
import Domain
import HTTPTypes
import Hummingbird
import OpenID

/// What the routes need: the operations, the sessions and the pages.
package struct Site: Sendable {
    package let coordinator: Coordinator
    package let sessions: Sessions
    package let door: Door
    /// Those whom we believe when they say who someone is.
    package let parties: [RelyingParty]
    package let renderer: PageRenderer
    /// Whether cookies are sent over TLS only; from the configuration, never from the request.
    package let isSecure: Bool
    let cookies: SiteCookies
    /// Where people find the service, such as `https://sammanhang.example`, when it is known.
    let publicAddress: String?
    /// The logins that the sign-in page of a demonstration shows.
    package let demoLogins: [DemoLogin]

    package init(
        coordinator: Coordinator,
        sessions: Sessions,
        parties: [RelyingParty] = [],
        renderer: PageRenderer,
        isSecure: Bool,
        publicAddress: String? = nil,
        demoLogins: [DemoLogin]
    ) {
        self.coordinator = coordinator
        self.sessions = sessions
        door = Door(to: sessions)
        self.parties = parties
        self.renderer = renderer
        self.isSecure = isSecure
        cookies = SiteCookies(isSecure: isSecure)
        self.publicAddress = publicAddress
        self.demoLogins = demoLogins
    }

    /// The page as a response.
    func show(
        _ page: some Page,
        to context: SignedInContext,
        status: HTTPResponse.Status = .ok
    ) throws -> Response {
        try renderer.response(page, to: context.visitor, status: status)
    }

    /// Names one showing of a form.
    func oneTimeToken() -> String {
        coordinator.effects.randomBytes(16)
            .map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    }

    func words(_ context: SignedInContext) -> Words { renderer.words(context.visitor.language) }

    /// Sends the browser on with a GET after an act.
    static func redirect(to path: String) -> Response {
        Response(status: .seeOther, headers: [.location: path])
    }
}

/// A login of the demonstration, shown to anyone.
package struct DemoLogin: Hashable, Sendable {
    package let userName: String
    package let password: String
    package let who: String
    /// The county where the person works or lives, under which the login is listed.
    package let county: String

    package init(userName: String, password: String, who: String, county: String) {
        self.userName = userName
        self.password = password
        self.who = who
        self.county = county
    }
}
