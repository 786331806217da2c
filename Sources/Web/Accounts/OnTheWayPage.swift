import OpenID

/// Goes on to a provider by itself, with a link for a browser that does not.
struct OnTheWayPage: Page {
    static let template = "accounts/on-the-way"

    let pageTitle: String
    let href: String
    let label: String

    init(to provider: Provider, at address: String, in words: Words) {
        let values = ["name": provider.name]
        pageTitle = words.text("onTheWay.heading", values)
        label = words.text("onTheWay.link", values)
        href = address
    }
}
