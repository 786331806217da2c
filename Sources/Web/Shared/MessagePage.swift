/// A page that says one thing and where to go next.
struct MessagePage: Page {
    static let template = "notices/message"

    let heading: String
    let text: String
    let href: String
    let link: String

    var pageTitle: String { heading }
}
