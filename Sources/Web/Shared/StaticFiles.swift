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
    private let style: File
    private let script: File

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
        style = try File(ByteBuffer(string: css), type: "text/css; charset=utf-8")
        script = try File(
            ByteBuffer(bytes: Data(contentsOf: folder.appendingPathComponent("js/app.js"))),
            type: "text/javascript; charset=utf-8"
        )
    }

    func add(to router: Router<WebContext>) {
        let (style, script) = (style, script)
        router.get(RouterPath(styleHref)) { request, _ in
            style.response(to: request, caching: "public, max-age=31536000, immutable")
        }
        // Its address never changes, so a browser asks for it again after an hour.
        router.get("/static/app.js") { request, _ in
            script.response(to: request, caching: "public, max-age=3600")
        }
    }
}

/// A file in memory, as it is and made smaller.
private struct File: Sendable {
    private let type: String
    private let plain: ByteBuffer
    private let small: ByteBuffer

    init(_ content: ByteBuffer, type: String) throws {
        self.type = type
        plain = content
        small = try Gzip.compressed(content)
    }

    /// The file in the form that the browser takes.
    func response(to request: Request, caching: String) -> Response {
        var headers: HTTPFields = [
            .contentType: type, .cacheControl: caching, .vary: "accept-encoding",
        ]
        let takesSmall = request.headers[.acceptEncoding]?.contains("gzip") ?? false
        if takesSmall { headers[.contentEncoding] = "gzip" }
        return Response(
            status: .ok,
            headers: headers,
            body: ResponseBody(byteBuffer: takesSmall ? small : plain)
        )
    }
}
