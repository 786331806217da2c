import Fixtures
import Web

extension PageSample {
    /// A page that looks units up on the way.
    init<Content: Page & SendableMetatype>(
        trying name: String,
        _ page: @escaping @Sendable (Words) throws -> Content
    ) {
        self.init(name, page)
    }
}
