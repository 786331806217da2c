import Fixtures
import Web

extension PageSample {
    /// A page that looks units up on the way.
    init<Content: Page & SendableMetatype>(
        trying name: String,
        _ page: @escaping @Sendable (Words) throws -> Content
    ) {
        self.name = "\(Content.template), \(name)"
        html = { renderer in
            try renderer.html(
                try page(renderer.words(.sv)),
                to: Visitor(session: Samples.session, language: .sv, csrf: "token")
            )
        }
    }
}
