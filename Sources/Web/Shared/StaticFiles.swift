import Crypto
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// The style sheet, with the font inside it, and the script; read once and kept in memory.
///
/// The style sheet's address holds a hash of its content, so browsers may keep it for a year. A page
/// asks for three files in all, on a slow connection too: itself and these.
package struct StaticFiles: Sendable {
    package let styleHref: String
    private let style: ByteBuffer
    private let script: ByteBuffer

    /// - Parameter folder: Holds `css/`, `js/` and `font/`.
    package init(folder: URL) throws {
        let sheets = try FileManager.default.contentsOfDirectory(
            at: folder.appendingPathComponent("css"),
            includingPropertiesForKeys: nil
        )
        let font = try Data(
            contentsOf: folder.appendingPathComponent("font/inter-latin.woff2")
        )
        let css = try sheets.filter { $0.pathExtension == "css" }
            .sorted { $0.lastPathComponent < $1.lastPathComponent }
            .map { try String(contentsOf: $0, encoding: .utf8) }
            .joined(separator: "\n")
            .replacing(
                "/static/inter-latin.woff2",
                with: "data:font/woff2;base64,\(font.base64EncodedString())"
            )
        let hash = SHA256.hash(data: Data(css.utf8)).prefix(6).map { String($0, radix: 16) }
        styleHref = "/static/app.\(hash.joined()).css"
        style = ByteBuffer(string: css)
        script = ByteBuffer(
            bytes: try Data(contentsOf: folder.appendingPathComponent("js/app.js"))
        )
    }

    func add(to router: Router<WebContext>) {
        let (style, script) = (style, script)
        router.get(RouterPath(styleHref)) { _, _ in
            Self.response(style, type: "text/css; charset=utf-8")
        }
        // Its address never changes, so a browser asks for it again after an hour.
        router.get("/static/app.js") { _, _ in
            Self.response(script, type: "text/javascript; charset=utf-8", "public, max-age=3600")
        }
    }

    private static func response(
        _ body: ByteBuffer,
        type: String,
        _ caching: String = "public, max-age=31536000, immutable"
    ) -> Response {
        Response(
            status: .ok,
            headers: [.contentType: type, .cacheControl: caching],
            body: ResponseBody(byteBuffer: body)
        )
    }
}
