import Coordination
import Domain
import Hummingbird
import Logging

/// One request: who makes it, if anyone has signed in, and in which language.
package struct WebContext: RequestContext {
    package var coreContext: CoreRequestContextStorage
    /// Set by `SignInMiddleware`; a visitor without a session until then.
    package var visitor = Visitor(session: nil, language: .sv, csrf: "")

    package init(source: Source) {
        coreContext = CoreRequestContextStorage(source: source)
    }
}

/// A request by someone who has signed in; handlers below cannot run for anyone else.
package struct SignedInContext: ChildRequestContext {
    package var coreContext: CoreRequestContextStorage
    package let visitor: Visitor
    package let session: Sessions.Session

    /// - Throws: `NotSignedIn`, which becomes the sign-in page.
    package init(context: WebContext) throws {
        guard let session = context.visitor.session else { throw NotSignedIn() }
        coreContext = context.coreContext
        visitor = context.visitor
        self.session = session
    }

    package var caller: Caller { session.caller }

    /// An identifier from the path.
    ///
    /// - Throws: `NotFound` when it is no identifier, the same as for one that does not exist.
    package func id<Entity>(
        _ name: String,
        of type: Entity.Type = Entity.self
    ) throws -> Identifier<Entity> {
        guard let id = parameters.get(name, as: Identifier<Entity>.self) else { throw NotFound() }
        return id
    }
}

/// The page asks for someone who has signed in.
package struct NotSignedIn: Error {}
