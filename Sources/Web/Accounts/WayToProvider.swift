import Coordination
import Domain
import Hummingbird
import Logging
import OpenID

/// Sends a browser to a provider, and says what someone can do who was turned away.
///
/// It begins with a form of ours, so that no other site can begin it for anyone. A browser keeps a
/// form from being sent on to another site, so the answer is a page that goes on there by itself.
/// - SeeAlso: OWASP ASVS 5.0, 7.6.2.
struct WayToProvider {
    let site: Site
    let visitor: Visitor
    /// The number of the request, which a visitor can read out.
    let id: String
    let logger: Logger

    /// - Parameter isAnew: Whether someone who is signed in is to prove it.
    func leave(for party: RelyingParty, anew isAnew: Bool = false) async throws -> Response {
        let browser = site.oneTimeToken()
        do {
            let (address, attempt) = try await party.begin(anew: isAnew)
            try await site.door.remember(attempt, of: browser)
            let page = OnTheWayPage(
                to: party.provider,
                at: address,
                in: site.renderer.words(visitor.language)
            )
            var response = try site.renderer.response(page, to: visitor)
            response.refresh(after: 0, to: address)
            response.setCookie(
                site.cookies.cookie(.attempt, browser, maxAge: Int(SignInAttempt.longest))
            )
            return response
        } catch let refusal as SignInRefusal {
            return try await turnAway(refusal, party.provider, isProof: isAnew)
        }
    }

    /// Notes it, and says what the visitor can do.
    ///
    /// - Parameter isProof: Whether someone who is signed in was to prove it.
    func turnAway(
        _ refusal: SignInRefusal,
        _ provider: Provider,
        isProof: Bool
    ) async throws -> Response {
        try await site.door.turnAway(
            refusal,
            at: provider.key,
            proving: isProof ? visitor.session?.caller.person : nil
        )
        logger.warning(
            "sign-in refused",
            metadata: ["refusal": "\(refusal.rawValue)", "provider": "\(provider.key)"]
        )
        let words = site.renderer.words(visitor.language)
        let help = SignInHelp(refusal)
        let values = ["provider": provider.name, "number": id]
        let isSignedIn = visitor.session != nil
        let page = MessagePage(
            heading: words.text("door.\(help).heading", values),
            text: words.text("door.\(help).text", values),
            href: isSignedIn ? Paths.home : Paths.signIn,
            link: words[isSignedIn ? "message.home" : "door.again"]
        )
        return try site.renderer.response(page, to: visitor, status: help.status)
    }
}

extension Site {
    /// The provider with this key.
    ///
    /// - Throws: `NotFound` when nobody has described it.
    func party(_ key: String?) throws -> RelyingParty {
        guard let party = parties.first(where: { $0.provider.key == key }) else {
            throw NotFound()
        }
        return party
    }
}
