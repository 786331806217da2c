import NIOCore
import NIOHTTP1

/// What came back for one request.
struct Reply: Sendable {
    let head: HTTPResponseHead
    var body: ByteBuffer

    var status: Int { Int(head.status.code) }
    var text: String { String(buffer: body) }

    /// Whether a page was shown, or a form was saved: to be sent to sign in is neither.
    var isGood: Bool {
        switch status {
        case 200: true
        case 303: head.headers.first(name: "Location").map { !$0.hasPrefix("/logga-in") } ?? false
        default: false
        }
    }

    /// The cookies that were set, by name.
    var cookies: [String: String] {
        head.headers["Set-Cookie"].reduce(into: [:]) { found, line in
            let pair = line.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1)
            if pair.count == 2 { found[String(pair[0])] = String(pair[1]) }
        }
    }
}
