import Hummingbird

/// | Method | Path | Who |
/// |---|---|---|
/// | GET | `/om` | anyone |
/// | GET | `/hjalp` | anyone |
/// | GET | `/ordlista` | anyone |
/// | GET | `/tillganglighet` | anyone |
struct AboutRoutes {
    let site: Site

    func add(to router: Router<WebContext>) {
        router.get(RouterPath(Paths.about)) { _, context in
            try show(AboutPage.about, context)
        }
        router.get(RouterPath(Paths.help)) { _, context in
            try show(AboutPage.help, context)
        }
        router.get(RouterPath(Paths.glossary)) { _, context in
            try show(GlossaryPage.init, context)
        }
        router.get(RouterPath(Paths.accessibility)) { _, context in
            try show(AboutPage.accessibility, context)
        }
    }

    private func show(_ page: (Words) -> some Page, _ context: WebContext) throws -> Response {
        let words = site.renderer.words(context.visitor.language)
        return try site.renderer.response(page(words), to: context.visitor)
    }
}
