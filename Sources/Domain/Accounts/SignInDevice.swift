/// What someone signed in with, as far as it helps them to know their own sign-ins apart.
///
/// The browser's full description of itself is not kept: it can tell people apart.
package enum SignInDevice: String, CaseIterable, Sendable {
    case phone, computer, unknown

    /// - Parameter description: What the browser says that it is.
    package init(describedAs description: String?) {
        guard let description, !description.isEmpty else {
            self = .unknown
            return
        }
        let phones = ["Mobi", "iPhone", "iPad", "Android"]
        let computers = ["Windows", "Macintosh", "X11", "CrOS", "Linux"]
        self =
            if phones.contains(where: description.contains) {
                .phone
            } else if computers.contains(where: description.contains) {
                .computer
            } else {
                .unknown
            }
    }
}
