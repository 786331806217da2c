import Domain
import Foundation
import Hummingbird
import Mustache

/// Builds the whole HTML face: middleware from the outside in, then the routes.
package func webRouter(_ site: Site, files: StaticFiles) -> Router<WebContext> {
    let router = Router(context: WebContext.self)
    router.add(middleware: MetricsMiddleware())
    router.add(middleware: RequestLog())
    router.add(middleware: SecurityHeaders())
    files.add(to: router)
    router.get("/live") { _, _ in "ok" }
    // Once for what fails before it is known who the visitor is, and once for all else.
    router.add(middleware: ErrorPages(site.renderer))
    router.add(middleware: Outages(site.renderer))
    router.add(middleware: SignInMiddleware(site: site))
    router.add(middleware: DoneOnce(isSecure: site.isSecure))
    router.add(middleware: TimedOut(site: site))
    router.add(middleware: ErrorPages(site.renderer))
    router.add(middleware: SentTooLate(site: site, keeping: pathsThatKeep))
    router.add(middleware: FormGuard())
    AccountRoutes(site: site).add(to: router)
    AboutRoutes(site: site).add(to: router)
    let signedIn = router.group("", context: SignedInContext.self)
    PlanRoutes(site: site).add(to: signedIn)
    HandOutRoutes(site: site).add(to: signedIn)
    LawRoutes(site: site).add(to: signedIn)
    ConsentRoutes(site: site).add(to: signedIn)
    GuardianRoutes(site: site).add(to: signedIn)
    CopyRoutes(site: site).add(to: signedIn)
    WhoHasLookedRoutes(site: site).add(to: signedIn)
    AgreementRoutes(site: site).add(to: signedIn)
    return router
}

/// Every page that shows again what was typed there just as the session had run out.
private var pathsThatKeep: [String] {
    let forms = PlanRoutes.forms + GuardianRoutes.forms + CopyRoutes.forms
    return forms.map { $0.path } + [HandOutRoutes.path, LawRoutes.path]
}

/// The folder with templates, texts and static files that belongs to the program.
package enum WebResources {
    package static var folder: URL {
        Bundle.module.resourceURL ?? Bundle.module.bundleURL
    }

    /// Reads every template and every text, once at start.
    package static func renderer(styleHref: String, isDemo: Bool) async throws -> PageRenderer {
        let templates = try await MustacheLibrary(
            directory: folder.appendingPathComponent("Templates").path
        )
        var words: [Language: Words] = [:]
        for language in Language.allCases {
            words[language] = try Words(
                language: language,
                folder: folder.appendingPathComponent("Strings")
            )
        }
        return PageRenderer(
            templates: templates,
            words: words,
            styleHref: styleHref,
            isDemo: isDemo
        )
    }
}
