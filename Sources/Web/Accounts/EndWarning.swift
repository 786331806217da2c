import Coordination
import Domain
import HTTPTypes
import Hummingbird

/// When a page that is left open says that the session is soon over, and where it says so.
struct EndWarning {
    /// In how many seconds.
    private let seconds: Int64
    private let href: String
    private let end: SessionEnd

    /// Nothing for someone who has not signed in.
    ///
    /// - Parameter hasForm: Whether the page has a form that is found again at its address.
    init?(_ visitor: Visitor, hasForm: Bool) {
        guard let session = visitor.session, let end = session.end, let left = session.secondsLeft
        else { return nil }
        seconds = max(1, left - end.warning)
        let isFoundAgain = hasForm || !visitor.hasSent
        let path = isFoundAgain ? ReturnPath(visitor.path)?.path : nil
        href = Paths.ending(from: path ?? Paths.home)
        self.end = end
    }

    /// Has the browser go there by itself.
    func send(with response: inout Response) { response.refresh(after: seconds, to: href) }

    /// For the page's own script, and in words for someone who has none.
    var model: [String: String] {
        ["seconds": String(seconds), "href": href, "clock": SwedishTime.clock(of: end.at)]
    }
}

extension Response {
    /// Has the browser go elsewhere after some seconds, with no script.
    mutating func refresh(after seconds: Int64, to path: String) {
        if let name = HTTPField.Name("Refresh") { headers[name] = "\(seconds); url=\(path)" }
    }
}
