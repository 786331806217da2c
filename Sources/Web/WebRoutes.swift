import Domain
import Foundation
import Hummingbird

/// Builds the whole HTML face: middleware from the outside in, then the routes.
package func webRouter(_ site: Site, files: StaticFiles) -> Router<WebContext> {
    let router = Router(context: WebContext.self)
    router.add(middleware: MetricsMiddleware())
    router.add(middleware: RequestLog())
    router.add(middleware: SecurityHeaders(isSecure: site.isSecure))
    files.add(to: router)
    router.get("/live") { _, _ in "ok" }
    // Once for what fails before it is known who the visitor is, and once for all else.
    router.add(middleware: ErrorPages(site.renderer))
    router.add(middleware: Outages(site: site))
    router.add(middleware: SignInMiddleware(site: site))
    router.add(middleware: DoneOnce(isSecure: site.isSecure))
    router.add(middleware: TimedOut(site: site))
    router.add(middleware: ErrorPages(site.renderer))
    router.add(middleware: SentTooLate(site: site, keeping: pathsThatKeep))
    router.add(middleware: FormGuard())
    router.add(middleware: CodesFirst())
    router.add(middleware: ProofFirst(site: site, keeping: pathsThatKeep))
    AccountRoutes(site: site).add(to: router)
    OpenIDRoutes(site: site).add(to: router)
    PaperRoutes(site: site).add(to: router)
    StayRoutes(site: site).add(to: router)
    AboutRoutes(site: site).add(to: router)
    let signedIn = router.group("", context: SignedInContext.self)
    AgreementRoutes(site: site).add(to: signedIn)
    OwnAccountRoutes(site: site).add(to: signedIn)
    ProofRoutes(site: site).add(to: signedIn)
    CodeRoutes(site: site).add(to: router, signedIn)
    AdministrationRoutes(site: site).add(to: signedIn)
    let children = signedIn.group("").add(middleware: MeetsChildren(site: site))
    PlanRoutes(site: site).add(to: children)
    HandOutRoutes(site: site).add(to: children)
    LawRoutes(site: site).add(to: children)
    ConsentRoutes(site: site).add(to: children)
    GuardianRoutes(site: site).add(to: children)
    SignInCodeRoutes(site: site).add(to: children)
    CopyRoutes(site: site).add(to: children)
    WhoHasLookedRoutes(site: site).add(to: children)
    return router
}

/// Every page that shows again what was typed there just as the session had run out.
private var pathsThatKeep: [String] {
    let forms =
        PlanRoutes.forms + GuardianRoutes.forms + SignInCodeRoutes.forms + CopyRoutes.forms
        + AdministrationRoutes.forms
    return forms.map { $0.path } + [HandOutRoutes.path, LawRoutes.path, Paths.importPeople]
}

/// The folder with templates, texts and static files that belongs to the program.
package enum WebResources {
    package static var folder: URL {
        Bundle.module.resourceURL ?? Bundle.module.bundleURL
    }

    /// Every page in every language, ready to be filled.
    ///
    /// - Throws: `TemplateFault`, or what reading a text of the program did.
    package static func renderer(styleHref: String, isDemo: Bool) throws -> PageRenderer {
        let (words, templates) = try read.get()
        return PageRenderer(
            templates: templates,
            words: words,
            styleHref: styleHref,
            isDemo: isDemo
        )
    }

    /// Every text and every template: read once, as they stay the same while the program runs.
    private static let read = Result {
        var words: [Language: Words] = [:]
        for language in Language.allCases {
            words[language] = try Words(
                language: language,
                folder: folder.appendingPathComponent("Strings")
            )
        }
        let templates = try Templates(
            folder: folder.appendingPathComponent("Templates"),
            words: words
        )
        return (words, templates)
    }
}
