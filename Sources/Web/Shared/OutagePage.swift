import Coordination

/// Says that nothing can be saved or shown just now, and keeps what was sent for another try.
struct OutagePage: Page {
    static let template = "notices/outage"

    let heading: String
    let text: String
    /// Sends again what was sent, where that saves nothing twice.
    let again: [String: Any]?
    /// The page to open instead, when there is nothing to send again.
    let link: [String: String]?

    var pageTitle: String { heading }

    private static let secret: Set = [
        Paths.signIn, Paths.password, Paths.code, Paths.paper, Paths.codesConfirm, Paths.codesEnd,
        Paths.proof,
    ]

    /// - Parameters:
    ///   - path: What was asked for.
    ///   - sent: The fields of a form; nothing when a page was opened.
    init(_ outage: Outage, path: String, sent: FormFields?, in words: Words) {
        // A page carries no password and no code.
        let sent = Self.secret.contains(path) ? nil : sent
        // An address that leads away from here is nowhere to send anything to.
        let path = ReturnPath(path)?.path ?? Paths.home
        let isSafe = outage == .nothingSaved || sent?["once"].isEmpty == false
        let key = sent == nil ? "reading" : isSafe ? "\(outage)" : "lookFirst"
        heading = words["outage.\(key).heading"]
        text = words["outage.\(key).text"]
        if let sent, isSafe {
            again = [
                "action": path,
                "fields": sent.pairs.map { ["name": $0.name, "value": $0.value] },
            ]
            link = nil
        } else {
            again = nil
            link = [
                "href": sent == nil ? path : Paths.home,
                "label": words[sent == nil ? "outage.retry" : "message.home"],
            ]
        }
    }
}
